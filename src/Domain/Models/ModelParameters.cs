namespace LearningGraph.Domain;

/// <summary>What was chosen for a model on the first half of its validation window.</summary>
/// <param name="Trees">Boosted trees, from 1.</param>
/// <param name="Leaves">The most leaves of a tree, from 2.</param>
/// <param name="RowsPerLeaf">The fewest training rows of a leaf, from 1.</param>
/// <param name="Penalty">Weight of the squared coefficients of the logistic regression, from 0.</param>
/// <param name="TreeShare">Weight of the trees in the mix of both, in [0, 1].</param>
[GenerateSerializer, Immutable, Alias("lg.model-parameters")]
public sealed record ModelParameters([property: Id(0)] int Trees, [property: Id(1)] int Leaves, [property: Id(2)] int RowsPerLeaf, [property: Id(3)] double Penalty, [property: Id(4)] double TreeShare);
