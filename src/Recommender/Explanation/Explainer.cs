using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>Says why somebody is suggested: the evidence behind the signals that added most to the score, at most three reasons.</summary>
internal static class Explainer
{
    private const int Limit = 3;

    private static readonly ImmutableArray<IReasonSource> Sources =
    [
        new TopicReason(), new SimilarQuestionReason(), new ActivityReason(), new CompletionReason(), new StrengthReason(),
        new MembershipReason(), new HistoryReason(),
    ];

    private static readonly RankedReason Unreadable = new("has helped colleagues in conversations that are not open to you", []);

    /// <summary>Strongest first; never empty.</summary>
    public static ImmutableArray<RankedReason> Explain(RankingQuery query, int learner, IReadOnlyList<(string Signal, double Amount)> attribution)
    {
        var reasons = Sources
            .OrderByDescending(source => attribution.Where(part => source.Signals.Contains(part.Signal)).Sum(part => part.Amount))
            .Select(source => source.Find(query, learner))
            .OfType<RankedReason>()
            .Take(Limit)
            .ToImmutableArray();
        return reasons.IsEmpty ? [Unreadable] : reasons;
    }
}
