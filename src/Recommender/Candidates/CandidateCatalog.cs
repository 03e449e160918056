using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>The sources whose union is scored, about 200 people.</summary>
internal static class CandidateCatalog
{
    public static ImmutableArray<ICandidateSource> Sources { get; } =
    [
        new StrongestSource(SignalCatalog.SimilarQuestions),
        new StrongestSource(SignalCatalog.TopicsEver),
        new StrongestSource(SignalCatalog.RecentActivity),
        new StrongestSource(SignalCatalog.PageRank),
        new MemberSource(),
        new NewcomerSource(),
    ];

    /// <summary>Distinct learner numbers without the asker, ascending.</summary>
    public static int[] Find(RankingQuery query, SignalSet signals) =>
        [.. Sources.SelectMany(source => source.Find(query, signals)).Where(learner => learner != query.Asker).Distinct().Order()];
}
