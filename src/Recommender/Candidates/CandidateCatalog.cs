using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>The sources whose union is scored, about 200 people.</summary>
internal static class CandidateCatalog
{
    private static readonly NewcomerSource Newcomers = new();

    private static readonly ImmutableArray<ICandidateSource> Sources =
    [
        new StrongestSource(SignalCatalog.SimilarQuestions),
        new StrongestSource(SignalCatalog.TopicsEver),
        new StrongestSource(SignalCatalog.RecentActivity),
        new StrongestSource(SignalCatalog.PageRank),
        new MemberSource(),
    ];

    /// <summary>Distinct learner numbers without the asker, ascending; and those of them that came as newcomers.</summary>
    public static (int[] Candidates, HashSet<int> Newcomers) Find(RankingQuery query, SignalSet signals)
    {
        HashSet<int> newcomers = [.. Newcomers.Find(query, signals)];
        var candidates = Sources.SelectMany(source => source.Find(query, signals)).Concat(newcomers).Where(learner => learner != query.Asker);
        return ([.. candidates.Distinct().Order()], newcomers);
    }
}
