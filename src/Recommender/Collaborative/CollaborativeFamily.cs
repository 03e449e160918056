using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>One kind of model with the parameters that it is tried with.</summary>
/// <param name="Name">Its name in tables.</param>
/// <param name="IsBaseline">Whether others have to show that they are better.</param>
/// <param name="MostGroups">The most groups it is fitted to.</param>
/// <param name="Variants">A fit for each choice of parameters, the one that holds where nothing can be chosen first.</param>
internal sealed record CollaborativeFamily(string Name, bool IsBaseline, int MostGroups, ImmutableArray<CollaborativeFit> Variants);
