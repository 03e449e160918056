using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>Says why somebody is suggested: the evidence behind the signals that added most to the score.</summary>
internal static class Explainer
{
    private const int Limit = 3;

    // A reason that stands for less of what speaks for somebody is not why: without its evidence the score may as well rise (docs/ranking.md).
    private const double LeastShare = 0.1;

    // What concerns the question itself comes before what holds for any question: only the former can the asker judge.
    private static readonly ImmutableArray<IReasonSource> Specific =
        [new TopicReason(), new SimilarQuestionReason(), new CompletionReason(), new HistoryReason(), new StrengthReason(), new MembershipReason()];

    private static readonly ImmutableArray<IReasonSource> General = [new ActivityReason()];

    /// <summary>Said where there is nothing that the asker may read.</summary>
    public static readonly RankedReason Unreadable = new("has helped colleagues in conversations that are not open to you", [], Count: 0);

    /// <summary>
    /// Finds what stands for a tenth at least of all that speaks for somebody, strongest first, at most three; else the one that stands for most. Never empty.
    /// </summary>
    /// <param name="query">What is asked.</param>
    /// <param name="learner">Who is suggested.</param>
    /// <param name="attribution">What each quantity added to the score; empty where nothing was scored, and all are found.</param>
    public static ImmutableArray<RankedReason> Explain(RankingQuery query, int learner, IReadOnlyList<(string Quantity, double Amount)> attribution)
    {
        var least = attribution.Count == 0 ? double.NegativeInfinity : LeastShare * attribution.Sum(part => Math.Max(0, part.Amount));
        var sources = Order(Specific, attribution).Concat(Order(General, attribution)).ToArray();
        var reasons = Find(query, learner, sources.Where(source => source.Amount > least), Limit);
        return reasons.Count > 0 ? [.. reasons] : [.. Find(query, learner, sources, limit: 1).DefaultIfEmpty(Unreadable)];
    }

    private static List<RankedReason> Find(RankingQuery query, int learner, IEnumerable<(IReasonSource Source, double Amount)> sources, int limit)
    {
        List<RankedReason> reasons = [];
        foreach (var (source, _) in sources)
        {
            if (source.Find(query, learner) is { } reason && !reasons.Exists(told => IsSame(told, reason)))
            {
                reasons.Add(reason);
            }

            if (reasons.Count == limit)
            {
                break;
            }
        }

        return reasons;
    }

    private static IEnumerable<(IReasonSource Source, double Amount)> Order(IEnumerable<IReasonSource> sources, IReadOnlyList<(string Quantity, double Amount)> attribution) =>
        sources
            .Select(source => (Source: source, Amount: attribution.Where(part => source.Quantities.Contains(part.Quantity)).Sum(part => part.Amount)))
            .OrderByDescending(source => source.Amount);

    /// <summary>Whether two reasons show the same evidence, which need not be told twice; those without evidence are never the same.</summary>
    public static bool IsSame(RankedReason left, RankedReason right) =>
        !left.Evidence.IsEmpty && left.Count == right.Count && left.Evidence.AsSpan().SequenceEqual(right.Evidence.AsSpan());
}
