using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>Every signal, declared once: those that serve, and those that only answer for comparison.</summary>
internal static class SignalCatalog
{
    public const string RecentActivity = "recent-activity";
    public const string TopicsLately = "topics-lately";
    public const string TopicsEver = "topics-ever";
    public const string SimilarQuestions = "similar-questions";
    public const string TextProfile = "text-profile";
    public const string PageRank = "pagerank";

    /// <summary>What an answer is made of.</summary>
    public static ImmutableArray<ISignal> Serving { get; } =
    [
        new ActivitySignal(RecentActivity, Forgetting.Fast),
        new TopicProfileSignal(TopicsLately, Forgetting.Medium),
        new TopicProfileSignal(TopicsEver, new AgeTable(new HalfLife(1_000))),
        new SimilarQuestionSignal(SimilarQuestions, power: 2, Forgetting.Slow),
        new TextProfileSignal(TextProfile),
        new PageRankSignal(PageRank),
    ];

    /// <summary>The single signals that every ranker is compared with, with fixed parameters.</summary>
    public static ImmutableArray<ISignal> Baselines { get; } =
    [
        new ActivitySignal("answers-so-far", new NoFading()),
        new ActivitySignal("activity-200", new HalfLife(200)),
        new ActivitySignal("activity-1000", new HalfLife(1_000)),
        new TopicProfileSignal("tag-idf", new NoFading()),
        new TopicProfileSignal("tag-idf-1000", new HalfLife(1_000)),
        new SimilarQuestionSignal("combsum", power: 1, new NoFading()),
        new SimilarQuestionSignal("combsum-1000", power: 1, new HalfLife(1_000)),
        new TextProfileSignal("bm25-profile"),
        new PageRankSignal(PageRank),
    ];
}
