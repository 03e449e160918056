namespace LearningGraph.Recommender.Tests;

public sealed class FeedbackTrainingTests
{
    private const int Questions = 200;
    private static readonly Ask Question = new() { Asker = new("asker-1"), Text = "word2 how", Topics = [new("topic-2")], Count = 50 };
    private static readonly Projections Known = RandomLog.Fold(LearnedWorkplace.Entries(Questions), 1_000);

    [Fact]
    public void Run_NothingSaid_IsTheSameModelBitByBit()
    {
        var silent = new FeedbackLog().Tell(Questions, (log, index, at) =>
        {
            if (index > Questions / 2)
            {
                log.Show(at, "asker-1", index % 6, "how", "expert-2-0", "helper-3");
            }
        });

        Assert.Equal(Scores(new FeedbackLog().Tell(Questions)), Scores(silent));
    }

    [Fact]
    public void Run_TwiceOnTheSameFeedback_IsTheSameModel() => Assert.Equal(Scores(Preferring("helper")), Scores(Preferring("helper")));

    [Fact]
    public void Run_SomeAreDeclinedAndOthersAccepted_TheOnesSinkAndTheOthersRise()
    {
        var (plain, experts, helpers) = (Margin(new FeedbackLog().Tell(Questions)), Margin(Preferring("expert")), Margin(Preferring("helper")));

        Assert.True(helpers < plain && helpers < experts, $"{helpers} with declined experts, {plain} without feedback, {experts} with accepted ones");
    }

    [Fact]
    public void Describe_AModelWithFeedback_CountsIt()
    {
        // Of the first six nobody shown had done anything yet.
        Assert.Equal(Questions - 6, LearnedWorkplace.Describe(Train(Preferring("helper"))).Basis.Feedback);
        Assert.Equal(0, LearnedWorkplace.Describe(Train(new FeedbackLog().Tell(Questions))).Basis.Feedback);
    }

    // Before each question but the first an expert on the topic and a helper are shown; one kind is accepted, the other declined.
    private static FeedbackLog Preferring(string kind) => new FeedbackLog().Tell(Questions, (log, index, at) =>
    {
        var topic = index * 7 % 6;
        string[] shown = [$"expert-{topic}-{index % 2}", $"helper-{index % 17}"];
        var set = log.Show(at, $"asker-{index % 13}", topic, $"word{topic} how", shown);
        foreach (var learner in shown)
        {
            log.Say(set, at, learner, learner.StartsWith(kind, StringComparison.Ordinal) ? AnswerKind.Accepted : AnswerKind.Declined);
        }
    });

    private static TrainedRanker Train(FeedbackLog log) =>
        RankerTraining.Run(History.OfLog(log.Pages), position: 0, seed: 1, progress: null, TestContext.Current.CancellationToken);

    // Every bit of what serves.
    private static double[] Scores(FeedbackLog log)
    {
        using MemoryStream content = new(LearnedWorkplace.Save(Train(log)));
        return ModelFile.Load(content, FeatureCatalog.All.Length).ToRanker("v1", FeatureCatalog.Layout).Score(SuggestionPipeline.Measure(RankingQuery.Of(Question, Known)).Matrix).Scores;
    }

    // By how much the best expert on the topic scores more than the best helper.
    private static double Margin(FeedbackLog log)
    {
        var answer = Suggest(Train(log));
        return Best("expert-2-") - Best("helper-");

        double Best(string kind) => answer.Where(learner => learner.Learner.Value.StartsWith(kind, StringComparison.Ordinal)).Max(learner => learner.Score);
    }

    private static System.Collections.Immutable.ImmutableArray<RankedLearner> Suggest(TrainedRanker trained)
    {
        using MemoryStream content = new(LearnedWorkplace.Save(trained));
        return SuggestionPipeline.Load(LearnedWorkplace.Describe(trained), content)
            .Suggest(Question, Known, Workplace.Monday);
    }
}
