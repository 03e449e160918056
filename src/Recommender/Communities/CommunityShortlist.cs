using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>Ranks in two stages: all groups by the blend, which is cheap, then the best of them by what was learned.</summary>
internal static class CommunityShortlist
{
    // What a learned ranker can still bring to the front lies among these (docs/communities.md).
    private const int Length = 200;

    private const int ScoreDigits = 6;

    /// <summary>All groups that the learner might join; best first, ties by id.</summary>
    public static IReadOnlyList<RankedCommunity> Blend(CommunityQuery query, MeasuredCommunities measured) => Order(query.Candidates.Select(group =>
    {
        ImmutableArray<double> amounts = [.. CommunityBlend.Weights.Select((weight, signal) => weight * measured.ShareOf(signal, group))];
        var score = Math.Round(amounts.Sum(), ScoreDigits);
        return new RankedCommunity(group, new(query.Tables.Groups.IdOf(group)!), score, amounts) { IsSpokenFor = score > 0 };
    }));

    /// <summary>The features of the best by the blend.</summary>
    public static FeatureMatrix Measure(CommunityQuery query, MeasuredCommunities measured, IReadOnlyList<RankedCommunity> blended) =>
        CommunityFeatureExtractor.Extract(query, measured, [.. Shorten(blended).Select(one => one.Group).Order()]);

    /// <summary>The same, for a learner of whom nothing was measured yet.</summary>
    public static FeatureMatrix Measure(CommunityQuery query)
    {
        var measured = MeasuredCommunities.Of(query);
        return Measure(query, measured, Blend(query, measured));
    }

    /// <summary>The same groups, the best by the blend in the order of a model, the others behind them in that of the blend.</summary>
    public static IReadOnlyList<RankedCommunity> Rerank(CommunityQuery query, MeasuredCommunities measured, IReadOnlyList<RankedCommunity> blended, IRanker learned)
    {
        var matrix = Measure(query, measured, blended);
        var groups = matrix.Candidates.ToArray();
        var scoring = learned.Score(matrix);
        var rows = Enumerable.Range(0, matrix.Candidates.Length).ToDictionary(row => groups[row]);
        var best = Order(Shorten(blended).Select(one => one with
        {
            Score = Math.Round(scoring.Scores[rows[one.Group]], ScoreDigits),
            Amounts = SumBySignal(scoring.Attribute(rows[one.Group]), measured, one.Group),
        }));
        return [.. best, .. blended.Skip(best.Length)];
    }

    private static IEnumerable<RankedCommunity> Shorten(IReadOnlyList<RankedCommunity> blended) => blended.Take(Length).Where(one => one.IsSpokenFor);

    private static RankedCommunity[] Order(IEnumerable<RankedCommunity> ranked) => [.. ranked.OrderByDescending(one => one.Score).ThenBy(one => one.Id)];

    // What comes of the query itself stands last and is left out.
    private static ImmutableArray<double> SumBySignal(IReadOnlyList<(string Quantity, double Amount)> amounts, MeasuredCommunities measured, int group)
    {
        var sums = new double[CommunityCatalog.Signals.Length];
        for (var quantity = 0; quantity < CommunityCatalog.Reasons.Length; quantity++)
        {
            sums[CommunityCatalog.Reasons[quantity]] += amounts[quantity].Amount;
        }

        return [.. sums.Select((sum, signal) => measured.ShareOf(signal, group) > 0 ? sum : 0)];
    }
}
