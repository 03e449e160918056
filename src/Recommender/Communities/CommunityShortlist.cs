namespace LearningGraph.Recommender;

/// <summary>Ranks in two stages: all groups by the blend, which is cheap, then the best of them by what was learned.</summary>
internal static class CommunityShortlist
{
    // What a learned ranker can still bring to the front lies among these (docs/communities.md).
    private const int Length = 200;

    private const int ScoreDigits = 6;

    /// <summary>All groups that the learner might join; best first, ties by id.</summary>
    public static RankedCommunity[] Blend(CommunityQuery query, MeasuredCommunities measured)
    {
        var all = new RankedCommunity[query.Candidates.Length];
        for (var place = 0; place < all.Length; place++)
        {
            var group = query.Candidates[place];
            var score = 0.0;
            for (var signal = 0; signal < CommunityBlend.Weights.Length; signal++)
            {
                score += CommunityBlend.Weights[signal] * measured.ShareOf(signal, group);
            }

            score = Math.Round(score, ScoreDigits);
            all[place] = new(group, score, Row: -1, IsSpokenFor: score > 0);
        }

        Sort(query, all);
        return all;
    }

    /// <summary>The features of the best by the blend.</summary>
    public static FeatureMatrix Measure(CommunityQuery query, MeasuredCommunities measured, RankedCommunity[] blended)
    {
        int[] best = [.. Shorten(blended).Select(one => one.Group).Order()];
        return CommunityFeatureExtractor.Extract(query, measured, best);
    }

    /// <summary>The same, for a learner of whom nothing was measured yet.</summary>
    public static FeatureMatrix Measure(CommunityQuery query)
    {
        var measured = MeasuredCommunities.Of(query);
        return Measure(query, measured, Blend(query, measured));
    }

    /// <summary>The same groups, the best by the blend in the order of a model, the others behind them in that of the blend.</summary>
    public static CommunityRanking Rerank(CommunityQuery query, MeasuredCommunities measured, RankedCommunity[] blended, IRanker learned)
    {
        var matrix = Measure(query, measured, blended);
        var scoring = learned.Score(matrix);
        var best = new RankedCommunity[matrix.Candidates.Length];
        for (var row = 0; row < best.Length; row++)
        {
            best[row] = new(matrix.Candidates[row], Math.Round(scoring.Scores[row], ScoreDigits), row, IsSpokenFor: true);
        }

        Sort(query, best);
        return new(measured, [.. best, .. blended.AsSpan(best.Length)], scoring);
    }

    private static IEnumerable<RankedCommunity> Shorten(RankedCommunity[] blended) => blended.Take(Length).Where(one => one.IsSpokenFor);

    private static void Sort(CommunityQuery query, RankedCommunity[] ranked)
    {
        var places = query.Communities.PlacesById;
        Array.Sort(ranked, (one, other) => one.Score == other.Score ? places[one.Group].CompareTo(places[other.Group]) : other.Score.CompareTo(one.Score));
    }
}
