using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>The collaborative models and what they are tried with. The grids are coarse: a small validation window cannot tell fine steps apart.</summary>
internal static class CollaborativeCatalog
{
    private const int Iterations = 15;

    /// <summary>Baselines first.</summary>
    public static ImmutableArray<CollaborativeFamily> Families { get; } =
    [
        new("popularity", IsBaseline: true, int.MaxValue, [(matrix, _, _) => Popularity.Fit(matrix)]),
        new("item-knn", IsBaseline: true, int.MaxValue, [.. Neighbours([100, 20], [10, 0, 100])]),
        new("ease", IsBaseline: false, Ease.MostGroups, [.. Penalties([100, 1, 3, 10, 30, 300, 1_000])]),
        new("rp3beta", IsBaseline: false, int.MaxValue, [.. Betas([0.5, 0, 0.25, 0.75])]),
        new("ials", IsBaseline: false, int.MaxValue, [.. Factors([32, 8], [10, 1, 100], [4, 1])]),
    ];

    private static IEnumerable<CollaborativeFit> Neighbours(int[] counts, double[] shrinkages) =>
        from count in counts
        from shrinkage in shrinkages
        select new CollaborativeFit((matrix, _, _) => ItemNeighbours.Fit(matrix, count, shrinkage));

    private static IEnumerable<CollaborativeFit> Penalties(double[] penalties) =>
        penalties.Select(penalty => new CollaborativeFit((matrix, _, _) => Ease.Fit(matrix, penalty)));

    private static IEnumerable<CollaborativeFit> Betas(double[] betas) =>
        betas.Select(beta => new CollaborativeFit((matrix, _, _) => RandomWalk.Fit(matrix, beta)));

    private static IEnumerable<CollaborativeFit> Factors(int[] counts, double[] penalties, double[] confidences) =>
        from count in counts
        from penalty in penalties
        from confidence in confidences
        let parameters = new FactorParameters(count, penalty, confidence, Iterations)
        select new CollaborativeFit((matrix, seed, cancellationToken) => ImplicitFactors.Fit(matrix, parameters, seed, cancellationToken));
}
