namespace LearningGraph.Recommender;

/// <summary>Fits a model with parameters that are settled.</summary>
/// <param name="matrix">Who is in which group.</param>
/// <param name="seed">Where the fit begins by chance, draws it.</param>
/// <param name="cancellationToken">Stops a long fit.</param>
internal delegate ICollaborativeModel CollaborativeFit(MembershipMatrix matrix, ulong seed, CancellationToken cancellationToken);
