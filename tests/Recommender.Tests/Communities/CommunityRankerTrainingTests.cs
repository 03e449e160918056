namespace LearningGraph.Recommender.Tests;

public sealed class CommunityRankerTrainingTests
{
    private const int People = 900;

    private static readonly Lazy<TrainedRanker> Once = new(() => Train(JoinedWorkplace.Entries(People)));
    private static readonly Lazy<Projections> Known = new(() => RandomLog.Fold(JoinedWorkplace.Entries(People), 1_000));

    [Fact]
    public void Run_SomethingToLearn_BeatsTheBlend()
    {
        Assert.True(Once.Value.Verdict.IsPassed, Once.Value.Verdict.Reason);
        Assert.StartsWith("It beats community-blend: MRR ", Once.Value.Verdict.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(30)]
    [InlineData(100)]
    public void Run_TooFewJoins_SaysWhatIsMissing(int people) => RequireLack(JoinedWorkplace.Entries(people));

    [Fact]
    public void Run_AllJoinedAtOneMoment_SaysWhatIsMissing() =>
        RequireLack([.. JoinedWorkplace.Entries(400).Select(entry => entry is InteractionRecorded recorded
            ? new InteractionRecorded(recorded.Interaction with { At = Workplace.Monday })
            : entry)]);

    [Fact]
    public void Run_TwiceOnTheSame_GivesTheSameScores()
    {
        var again = Train(JoinedWorkplace.Entries(People));

        Assert.Equal(Once.Value.Verdict, again.Verdict);
        Assert.Equal(Answer(Load(Once.Value)), Answer(Load(again)));
    }

    [Fact]
    public void Describe_AModel_NamesDataKindAndEveryBaseline()
    {
        var manifest = LearnedWorkplace.Describe(Once.Value);

        Assert.Equal((ModelKind.Communities, CommunityCatalog.Layout.All.Length), (manifest.Kind, manifest.Features.Length));
        Assert.Equal(JoinedWorkplace.JoinsOf(JoinedWorkplace.Entries(People)).Count, manifest.Basis.Questions);
        Assert.Equal(["community-blend", "co-members", "shared-topics", "ties-inside", "size", "likeness"], manifest.Beside.Select(score => score.Name));
        Assert.All(manifest.Beside, score => Assert.Equal(manifest.Mrr - score.Mrr, score.Difference, tolerance: 1e-9));
        Assert.All(manifest.Beside, score => Assert.InRange(score.Difference, score.Low, score.High));
    }

    [Fact]
    public void Load_WhatWasSaved_AnswersUnderItsVersion()
    {
        var ranker = Load(Once.Value);

        var first = CommunityFinder.Of(Known.Value, ServedCommunities.People, ranker: ranker).Suggest(new("learner-0860"), 3)[0];

        Assert.Equal(("v1", "circle-2"), (ranker.Name, first.Group.Value));
        Assert.NotEmpty(first.Reasons);
    }

    [Fact]
    public void Load_OtherFeatures_IsRefused() =>
        Assert.Contains("other features", Refuse(manifest => manifest with { FeatureHash = "00" }), StringComparison.Ordinal);

    [Fact]
    public void Load_AModelOfPeople_IsRefused() =>
        Assert.Contains("Model v1 ranks mentors and not communities.", Refuse(manifest => manifest with { Kind = ModelKind.Mentors }), StringComparison.Ordinal);

    [Fact]
    public void Load_ToRankPeople_IsRefused()
    {
        using MemoryStream content = new(LearnedWorkplace.Save(Once.Value));

        var refused = Assert.Throws<InvalidDataException>(() => SuggestionPipeline.Load(LearnedWorkplace.Describe(Once.Value), content));

        Assert.Equal("Model v1 ranks communities and not mentors.", refused.Message);
    }

    [Fact]
    public void Load_CutShort_SaysSo()
    {
        var saved = LearnedWorkplace.Save(Once.Value);
        using MemoryStream content = new(saved[..(saved.Length / 2)]);

        Assert.Throws<InvalidDataException>(() => CommunityRanker.Load(LearnedWorkplace.Describe(Once.Value), content));
    }

    private static string Refuse(Func<ModelManifest, ModelManifest> change)
    {
        using MemoryStream content = new(LearnedWorkplace.Save(Once.Value));
        return Assert.Throws<InvalidDataException>(() => CommunityRanker.Load(change(LearnedWorkplace.Describe(Once.Value)), content)).Message;
    }

    private static void RequireLack(List<LogEntry> log)
    {
        var trained = Train(log);

        Assert.False(trained.HasModel);
        Assert.StartsWith("Training needs 100 learners who joined to learn from, 20 to choose by and 20 to be judged by", trained.Verdict.Reason, StringComparison.Ordinal);
    }

    private static TrainedRanker Train(List<LogEntry> log) =>
        CommunityRankerTraining.Run(History.Of(log), position: 0, ServedCommunities.People, seed: 1, progress: null, TestContext.Current.CancellationToken);

    private static CommunityRanker Load(TrainedRanker trained)
    {
        using MemoryStream content = new(LearnedWorkplace.Save(trained));
        return CommunityRanker.Load(LearnedWorkplace.Describe(trained), content);
    }

    private static string[] Answer(CommunityRanker ranker)
    {
        var finder = CommunityFinder.Of(Known.Value, ServedCommunities.People, ranker: ranker);
        return
        [
            .. Enumerable.Range(0, 20)
                .Select(number => $"learner-{number * 40:D4}")
                .SelectMany(learner => finder.Rank(new(learner)).Select(one => $"{learner} {one.Group} {one.Score:R}")),
        ];
    }
}
