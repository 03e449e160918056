using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>
/// The feature columns, declared once; answering and training compute them by the same code. Each signal gives three: its value, its
/// share of the largest value among the candidates, and its rank among them, because raw counts drift upward over the years.
/// </summary>
public static class FeatureCatalog
{
    internal const int FormsPerSignal = 3;

    /// <summary>All columns, in their order in the matrix.</summary>
    public static ImmutableArray<Feature> All { get; } =
    [
        .. SignalCatalog.Serving.SelectMany(signal => new Feature[]
        {
            new(signal.Name, "signal", $"the value of {signal.Name}"),
            new($"{signal.Name}:share", "[0, 1]", $"{signal.Name} / its maximum among the candidates; 0 when that is 0"),
            new($"{signal.Name}:rank", "rank", $"1 + candidates with a larger {signal.Name}"),
        }),
        new("concentration", "[0, 1]", "recent-activity of the most active candidate / its sum over all learners but the asker; the same in every row"),
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
}
