using System.Collections.Immutable;
using LearningGraph.Recommender;
using LearningGraph.Simulation;

namespace LearningGraph.Grains;

/// <summary>Tells a reader who the founders of a live report are. What is kept holds numbers; who was erased or may not be suggested by now is left out.</summary>
internal static class FounderNames
{
    /// <summary>The log's number of each person of a live workplace; empty when it has been forgotten meanwhile, or its file is damaged.</summary>
    public static IReadOnlyList<int> ReadNumbers(string workplace)
    {
        try
        {
            using var stream = File.OpenRead(workplace);
            return FrozenWorkplace.Read(stream).Numbers;
        }
        catch (Exception nobody) when (nobody is FileNotFoundException or DirectoryNotFoundException or InvalidDataException)
        {
            return [];
        }
    }

    /// <summary>The report with the ids of those founders who may be named.</summary>
    /// <param name="report">Over a live workplace.</param>
    /// <param name="numbers">The log's number of each person of that workplace; empty when nobody may be named.</param>
    /// <param name="projections">What is known now.</param>
    public static ExperimentReport Fill(ExperimentReport report, IReadOnlyList<int> numbers, Projections projections) => report with
    {
        Strategies = [.. report.Strategies.Select(strategy => strategy with { Founders = [.. strategy.Founders.SelectMany(founder => Name(founder, numbers, projections))] })],
    };

    /// <summary>Rows with those founders only who may be named: a number stands for a person to whoever saw it in a report beside an id.</summary>
    /// <param name="rows">Over a live workplace.</param>
    /// <param name="numbers">The log's number of each person of that workplace; empty when nobody may be named.</param>
    /// <param name="projections">What is known now.</param>
    public static ImmutableArray<ReplicateRow> Keep(ImmutableArray<ReplicateRow> rows, IReadOnlyList<int> numbers, Projections projections) =>
        [.. rows.Select(row => row with { Founders = [.. row.Founders.Where(founder => Find(founder, numbers, projections) is not null)] })];

    private static IEnumerable<FounderShare> Name(FounderShare founder, IReadOnlyList<int> numbers, Projections projections) =>
        Find(founder.Number, numbers, projections) is { } learner ? [founder with { Learner = learner }] : [];

    private static LearnerId? Find(int founder, IReadOnlyList<int> numbers, Projections projections) =>
        founder < numbers.Count && projections.FindLearnerId(numbers[founder]) is { } learner && projections.FindVisibleName(learner) is not null ? learner : null;
}
