using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>How every single signal ranked those who really answered, question by question.</summary>
internal sealed class BaselineRanks(ImmutableArray<int> actorsById)
{
    private readonly List<double>[] reciprocalRanks = [.. SignalCatalog.Baselines.Select(_ => new List<double>())];

    public void Add(ReplayedQuestion question, RankingQuery query)
    {
        RelevantRanks ranks = new(question, actorsById);
        using var signals = SignalSet.Measure(SignalCatalog.Baselines, query);
        for (var signal = 0; signal < signals.Count; signal++)
        {
            var values = signals[signal];
            reciprocalRanks[signal].Add(1.0 / ranks.Find(learner => values[learner]).Min());
        }
    }

    /// <summary>1 / rank of the first right answerer by one signal, a value per question.</summary>
    public IReadOnlyList<double> this[int signal] => reciprocalRanks[signal];
}
