using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>Says why somebody is suggested: the evidence behind the signals that added most to the score, at most three reasons.</summary>
internal static class Explainer
{
    private const int Limit = 3;

    // What concerns the question itself comes before what holds for any question: only the former can the asker judge.
    private static readonly ImmutableArray<IReasonSource> Specific =
        [new TopicReason(), new SimilarQuestionReason(), new CompletionReason(), new HistoryReason(), new StrengthReason(), new MembershipReason()];

    private static readonly ImmutableArray<IReasonSource> General = [new ActivityReason()];

    /// <summary>Said where there is nothing that the asker may read.</summary>
    public static readonly RankedReason Unreadable = new("has helped colleagues in conversations that are not open to you", [], Count: 0);

    /// <summary>Strongest first; never empty.</summary>
    public static ImmutableArray<RankedReason> Explain(RankingQuery query, int learner, IReadOnlyList<(string Quantity, double Amount)> attribution)
    {
        List<RankedReason> reasons = [];
        foreach (var source in Order(Specific, attribution).Concat(Order(General, attribution)))
        {
            if (source.Find(query, learner) is { } reason && !reasons.Exists(told => IsSame(told, reason)))
            {
                reasons.Add(reason);
            }

            if (reasons.Count == Limit)
            {
                break;
            }
        }

        return reasons.Count == 0 ? [Unreadable] : [.. reasons];
    }

    private static IEnumerable<IReasonSource> Order(IEnumerable<IReasonSource> sources, IReadOnlyList<(string Quantity, double Amount)> attribution) =>
        sources.OrderByDescending(source => attribution.Where(part => source.Quantities.Contains(part.Quantity)).Sum(part => part.Amount));

    /// <summary>Whether two reasons show the same evidence, which need not be told twice; those without evidence are never the same.</summary>
    public static bool IsSame(RankedReason left, RankedReason right) =>
        !left.Evidence.IsEmpty && left.Count == right.Count && left.Evidence.AsSpan().SequenceEqual(right.Evidence.AsSpan());
}
