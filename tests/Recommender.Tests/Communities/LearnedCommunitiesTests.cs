namespace LearningGraph.Recommender.Tests;

public sealed class LearnedCommunitiesTests
{
    private static readonly List<LogEntry> Log = JoinedWorkplace.Entries(900);
    private static readonly Lazy<LearnedCommunities> Once = new(() => Train(Log));

    [Fact]
    public void Train_SomethingToLearn_BeatsTheBlendAndServes()
    {
        Assert.True(Once.Value.IsShipped, Once.Value.Fitted.Judgement.Verdict.Reason);
        Assert.StartsWith("It beats community-blend: MRR ", Once.Value.Fitted.Judgement.Verdict.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Train_Twice_GivesTheSameScores()
    {
        var again = Train(Log);

        Assert.Equal(Once.Value.Fitted.Judgement.Verdict, again.Fitted.Judgement.Verdict);
        Assert.Equal(Scores(Once.Value), Scores(again));
    }

    [Fact]
    public void Train_WhatHappensInTheTestWindowExchanged_LearnsTheSame()
    {
        var from = JoinHistory.Of(JoinedWorkplace.JoinsOf(Log)).TimeAt(0.8)!.Value;
        List<LogEntry> turned = [.. Log.Select(entry => entry is InteractionRecorded { Interaction: { Kind: InteractionKind.Joined } joined } && entry.At >= from
            ? new InteractionRecorded(joined with { Group = new("elsewhere") })
            : entry)];

        // Each still joins once where they joined, so the shares lie at the same moments.
        var history = JoinHistory.Of(JoinedWorkplace.JoinsOf(Log));
        var other = LearnedCommunities.Train(turned, history, seed: 1, progress: null, TestContext.Current.CancellationToken);

        Assert.Equal(Scores(Once.Value), Scores(other));
    }

    [Fact]
    public void Rank_ALearnedRanker_NamesWhySomebodyShouldJoin()
    {
        var finder = CommunityFinder.Of(Fold(), ServedCommunities.People, ranker: Once.Value.BeforeTest());

        var suggested = finder.Suggest(new("learner-0860"), 3);

        Assert.Equal("learned", finder.Model);
        Assert.Equal("circle-2", suggested[0].Group.Value);
        Assert.All(suggested, group => Assert.NotEmpty(group.Reasons));
        Assert.Equal("1 person you learnt from is a member", suggested[0].Reasons.First(reason => reason.Text.Contains("learnt", StringComparison.Ordinal)).Text);
    }

    [Fact]
    public void Rank_SomebodyOfWhomNothingIsKnown_GetsWhatTheBlendSays()
    {
        var known = Fold();

        var learned = CommunityFinder.Of(known, ServedCommunities.People, ranker: Once.Value.BeforeTest()).Suggest(new("nobody"), 5);

        Assert.Equal(CommunityFinder.Of(known, ServedCommunities.People).Suggest(new("nobody"), 5).Select(group => group.Group), learned.Select(group => group.Group));
    }

    [Theory]
    [InlineData(30)]
    [InlineData(100)]
    public void Train_TooFewJoins_SaysWhatIsMissing(int people) => RequireLack(JoinedWorkplace.Entries(people));

    [Fact]
    public void Train_OneGroup_SaysWhatIsMissing() =>
        RequireLack([.. JoinedWorkplace.Entries(400).Select(entry => entry is InteractionRecorded { Interaction: { Kind: InteractionKind.Joined } joined }
            ? new InteractionRecorded(joined with { Group = new("all") })
            : entry)]);

    [Fact]
    public void Train_NobodyJoinsTwice_SaysWhatIsMissing() =>
        RequireLack([.. JoinedWorkplace.Entries(400).OfType<InteractionRecorded>()
            .Where(entry => entry.Interaction.Kind == InteractionKind.Joined)
            .DistinctBy(entry => entry.Interaction.Actor)]);

    private static void RequireLack(List<LogEntry> log)
    {
        var learned = Train(log);

        Assert.False(learned.IsShipped);
        Assert.Null(learned.BeforeTest());
        Assert.StartsWith("Training needs 100 learners who joined to learn from, 20 to choose by and 20 to be judged by", learned.Fitted.Judgement.Verdict.Reason, StringComparison.Ordinal);
    }

    private static LearnedCommunities Train(List<LogEntry> log) =>
        LearnedCommunities.Train(log, JoinHistory.Of(JoinedWorkplace.JoinsOf(log)), seed: 1, progress: null, TestContext.Current.CancellationToken);

    private static string[] Scores(LearnedCommunities learned)
    {
        var finder = CommunityFinder.Of(Fold(), ServedCommunities.People, ranker: learned.BeforeTest());
        return
        [
            .. Enumerable.Range(0, 20)
                .Select(number => $"learner-{number * 40:D4}")
                .SelectMany(learner => finder.Rank(new(learner)).Select(one => $"{learner} {one.Group} {one.Score:R}")),
        ];
    }

    private static Projections Fold()
    {
        EntryNumbering numbering = new();
        foreach (var entry in Log)
        {
            numbering.Add(entry);
        }

        ProjectionWriter writer = new();
        writer.Apply(numbering.TakePage());
        return writer.Current;
    }
}
