using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>What is measured of groups, declared once; answering and training compute it by the same code.</summary>
internal static class CommunityCatalog
{
    /// <summary>What the blend is made of and reasons are given by.</summary>
    public static ImmutableArray<ICommunitySignal> Signals { get; } = [new CoMemberSignal(), new SharedTopicSignal(), new TieSignal(), new SizeSignal()];

    /// <summary>What learned rankers read beside the signals.</summary>
    public static ImmutableArray<ICommunityFeatureSource> Sources { get; } =
        [new NeighbourFeatures(), new InterestFeatures(), new FriendFeatures(), new GrowthFeatures(), new ColleagueFeatures()];

    /// <summary>The columns; the signals' quantities first.</summary>
    public static FeatureLayout Layout { get; } = new(
        [.. Signals.Select(signal => signal.Name), .. Sources.SelectMany(source => source.Names)],
        [
            new("groups:log", "ln", "ln(1 + groups that the learner is in); the same in every row"),
            new("people:log", "ln", "ln(1 + people to whom the learner has ties); the same in every row"),
            new("topics:log", "ln", "ln(1 + topics that the learner has to do with); the same in every row"),
        ]);

    /// <summary>By quantity of <see cref="Layout"/>: the place of the signal whose reason says it in words.</summary>
    public static ImmutableArray<int> Reasons { get; } =
    [
        .. Enumerable.Range(0, Signals.Length),
        .. Sources.SelectMany(source => source.Names.Select(_ => Signals.Index().Single(signal => signal.Item.Name == source.Reason).Index)),
    ];
}
