namespace LearningGraph.Recommender;

/// <summary>A learner of the past who is asked about again.</summary>
/// <param name="Span">The place of the span at whose beginning it is.</param>
/// <param name="Query">What was known of the learner then.</param>
/// <param name="Joined">Numbers of the groups that the learner joined in the span, for the first time; not all of them need have been known.</param>
internal sealed record ReplayedJoin(int Span, CommunityQuery Query, IReadOnlySet<int> Joined);
