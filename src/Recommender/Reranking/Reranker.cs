namespace LearningGraph.Recommender;

/// <summary>
/// Chooses whom to name: leaves out whoever must not or cannot be asked, moves down whoever is being asked already (greedy routing to the
/// best drowns the best: arXiv 1703.00674), and gives newcomers with fresh signs of knowledge a bounded share of the places.
/// </summary>
internal static class Reranker
{
    // A learner at full load loses this share of the best score.
    private const double LoadWeight = 0.2;
    private const int NominalCapacity = 10;

    // Expected share of all places given to newcomers; never more than half of one answer.
    private const double NewcomerShare = 0.1;

    /// <summary>At most so many of the candidates, best first; equal scores by id. Newcomers' places are the last.</summary>
    public static IReadOnlyList<RankedCandidate> Choose(
        RankingQuery query, IReadOnlyList<RankedCandidate> candidates, IEnumerable<LearnerId> exclude, int count, DateTimeOffset now)
    {
        var tables = query.Tables;
        var excluded = exclude.Select(learner => tables.Learners.Find(learner.Value)).Append(query.Asker).ToHashSet();
        var best = candidates.Select(candidate => candidate.Score).DefaultIfEmpty(0).Max();
        List<RankedCandidate> available =
        [
            .. candidates
                .Where(candidate => !excluded.Contains(candidate.Learner) && Availability.IsAvailable(tables, candidate.Learner, now))
                .Select(candidate => candidate with { Score = candidate.Score - (LoadWeight * best * MeasureLoad(tables, candidate.Learner, now)) })
                .OrderByDescending(candidate => candidate.Score)
                .ThenBy(candidate => tables.Learners.IdOf(candidate.Learner), StringComparer.Ordinal),
        ];
        var chosen = available.Take(count).ToList();
        var newcomers = available.Skip(count).Where(candidate => candidate.IsNewcomer).Take(CountNewcomerPlaces(query, count)).ToList();
        return [.. chosen.SkipLast(newcomers.Count), .. newcomers];
    }

    private static double MeasureLoad(ProjectionTables tables, int learner, DateTimeOffset now)
    {
        var capacity = Math.Max(1, tables.Learners.Describe(learner)?.CapacityPerWeek ?? NominalCapacity);
        return Math.Min(1, (double)Availability.CountOpenAsks(tables.Graph, learner, now) / capacity);
    }

    // Drawn from the question itself: the same question always gives the same people.
    private static int CountNewcomerPlaces(RankingQuery query, int count)
    {
        ulong[] key = [(ulong)(query.Asker + 1), .. query.Words.Select(word => (ulong)word), .. query.Topics.Select(topic => (ulong)topic)];
        return Math.Min((int)((NewcomerShare * count) + KeyedDraw.Uniform(key)), count / 2);
    }
}
