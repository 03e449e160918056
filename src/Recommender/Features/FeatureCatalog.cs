using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>
/// The feature columns, declared once; answering and training compute them by the same code. Each quantity gives three: its share of the
/// largest value among the candidates, its logarithm, and its rank among them, because raw counts drift upward over the years.
/// </summary>
public static class FeatureCatalog
{
    internal const int FormsPerQuantity = 3;

    /// <summary>The first of <see cref="Sources"/>: what was measured of everybody already.</summary>
    internal static ImmutableArray<IFeatureSource> Signals { get; } = [new SignalFeatures()];

    /// <summary>What measures the quantities, in the order of their columns.</summary>
    internal static ImmutableArray<IFeatureSource> Sources { get; } =
        [.. Signals, new TopicFeatures(), new SimilarityFeatures(), new CareerFeatures(), new HistoryFeatures()];

    /// <summary>Every quantity, in the order of the columns.</summary>
    internal static ImmutableArray<string> Quantities { get; } = [.. Sources.SelectMany(source => source.Names)];

    /// <summary>All columns, in their order in the matrix.</summary>
    public static ImmutableArray<Feature> All { get; } =
    [
        .. Quantities.SelectMany(name => new Feature[]
        {
            new($"{name}:share", "[0, 1]", $"{name} / its maximum among the candidates; 0 when that is 0"),
            new($"{name}:log", "ln", $"ln(1 + {name})"),
            new($"{name}:rank", "rank", $"1 + candidates with a larger {name}"),
        }),
        new("concentration", "[0, 1]", "recent-activity of the most active candidate / its sum over all learners but the asker; the same in every row"),
        new("likeness", "[0, 1]", "of what the words of the ask tell, the share that the most similar question holds; the same in every row"),
        new("topic-count", "topics", "topics asked about; the same in every row"),
    ];

    /// <summary>The column of a name.</summary>
    /// <exception cref="ArgumentException">No column has this name.</exception>
    public static int IndexOf(string name)
    {
        for (var index = 0; index < All.Length; index++)
        {
            if (All[index].Name == name)
            {
                return index;
            }
        }

        throw new ArgumentException($"There is no feature '{name}'.", nameof(name));
    }

    /// <summary>The quantities that one source measures.</summary>
    internal static IEnumerable<string> NamesOf<TSource>()
        where TSource : IFeatureSource => Sources.OfType<TSource>().SelectMany(source => source.Names);

    /// <summary>Sums amounts by column to amounts by quantity; last what comes of the query itself, which is the same for all candidates but does not mean the same.</summary>
    internal static (string Quantity, double Amount)[] SumByQuantity(ReadOnlySpan<double> amounts)
    {
        var sums = new (string, double)[Quantities.Length + 1];
        for (var quantity = 0; quantity < sums.Length; quantity++)
        {
            var sum = 0.0;
            var end = quantity < Quantities.Length ? (quantity + 1) * FormsPerQuantity : amounts.Length;
            foreach (var amount in amounts[(quantity * FormsPerQuantity)..end])
            {
                sum += amount;
            }

            sums[quantity] = (quantity < Quantities.Length ? Quantities[quantity] : "query", sum);
        }

        return sums;
    }
}
