using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>The feature columns of people, declared once; answering and training compute them by the same code.</summary>
public static class FeatureCatalog
{
    internal const int FormsPerQuantity = FeatureLayout.FormsPerQuantity;

    /// <summary>The first of <see cref="Sources"/>: what was measured of everybody already.</summary>
    internal static ImmutableArray<IFeatureSource> Signals { get; } = [new SignalFeatures()];

    /// <summary>What measures the quantities, in the order of their columns.</summary>
    internal static ImmutableArray<IFeatureSource> Sources { get; } =
        [.. Signals, new TopicFeatures(), new SimilarityFeatures(), new CareerFeatures(), new HistoryFeatures()];

    /// <summary>The columns.</summary>
    internal static FeatureLayout Layout { get; } = new(
        Sources.SelectMany(source => source.Names),
        [
            new("concentration", "[0, 1]", "recent-activity of the most active candidate / its sum over all learners but the asker; the same in every row"),
            new("likeness", "[0, 1]", "of what the words of the ask tell, the share that the most similar question holds; the same in every row"),
            new("topic-count", "topics", "topics asked about; the same in every row"),
        ]);

    /// <summary>Every quantity, in the order of the columns.</summary>
    internal static ImmutableArray<string> Quantities => Layout.Quantities;

    /// <summary>All columns, in their order in the matrix.</summary>
    public static ImmutableArray<Feature> All => Layout.All;

    /// <summary>The column of a name.</summary>
    /// <exception cref="ArgumentException">No column has this name.</exception>
    public static int IndexOf(string name) => Layout.IndexOf(name);

    /// <summary>The quantities that one source measures.</summary>
    internal static IEnumerable<string> NamesOf<TSource>()
        where TSource : IFeatureSource => Sources.OfType<TSource>().SelectMany(source => source.Names);
}
