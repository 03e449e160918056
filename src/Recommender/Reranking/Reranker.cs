namespace LearningGraph.Recommender;

/// <summary>
/// Chooses whom to name: leaves out whoever must not or cannot be asked, moves down whoever is being asked already (greedy routing to the
/// best drowns the best: arXiv 1703.00674), and gives newcomers with fresh signs of knowledge a bounded share of the places.
/// </summary>
internal static class Reranker
{
    // A learner at full load loses this share of the best score.
    private const double LoadWeight = 0.2;

    /// <summary>At most as many of the candidates as asked for, best first; equal scores by id. Newcomers' places are the last.</summary>
    public static IReadOnlyList<RankedCandidate> Choose(
        RankingQuery query, IReadOnlyList<RankedCandidate> candidates, DateTimeOffset now, SuggestionRules rules)
    {
        var tables = query.Tables;
        var above = rules.ForbidReportingLine == ReportingLineScope.Everywhere ? ReportingLine.FindAbove(tables, query.Asker) : null;
        var excluded = query.Ask.Exclude.Select(learner => tables.Learners.Find(learner.Value)).Append(query.Asker).ToHashSet();
        var best = candidates.Select(candidate => candidate.Score).DefaultIfEmpty(0).Max();
        List<RankedCandidate> available =
        [
            .. candidates
                .Where(candidate => !excluded.Contains(candidate.Learner)
                    && Availability.IsAvailable(tables, candidate.Learner, now, rules.QuietHours, rules.CapacityPerWeek)
                    && (above is null || !ReportingLine.Joins(query.Asker, above, candidate.Learner, ReportingLine.FindAbove(tables, candidate.Learner))))
                .Select(candidate => candidate with
                {
                    Score = candidate.Score - (LoadWeight * best * Availability.MeasureLoad(tables, candidate.Learner, now, rules.CapacityPerWeek)),
                })
                .OrderByDescending(candidate => candidate.Score)
                .ThenBy(candidate => tables.Learners.IdOf(candidate.Learner), StringComparer.Ordinal),
        ];
        var chosen = available.Take(query.Ask.Count).ToList();
        var newcomers = available.Skip(query.Ask.Count).Where(candidate => candidate.IsNewcomer).Take(CountNewcomerPlaces(query.Ask, rules.NewcomerShare)).ToList();
        return [.. chosen.SkipLast(newcomers.Count), .. newcomers];
    }

    // Drawn from the ask itself: the same ask always gives the same people, whatever else the log holds. Never more than half of one answer.
    private static int CountNewcomerPlaces(Ask ask, double share) =>
        Math.Min((int)((share * ask.Count) + KeyedDraw.Uniform(KeyOf(ask))), ask.Count / 2);

    private static ulong[] KeyOf(Ask ask) =>
        [KeyedDraw.Key(ask.Asker?.Value), KeyedDraw.Key(ask.Text), .. ask.Topics.Select(topic => KeyedDraw.Key(topic.Value))];
}
