namespace LearningGraph.Recommender.Tests;

public sealed class FeedbackReplayTests
{
    private const int Topic = 2;
    private const string Text = "word2 how";
    private static readonly string[] Shown = ["expert-2-0", "expert-4-0", "helper-3"];

    [Fact]
    public void Run_NothingShown_IsEmpty() => Assert.Empty(Run(new FeedbackLog().Tell(40)));

    [Fact]
    public void Run_NothingSaid_IsEmpty() => Assert.Empty(Run(With()));

    [Fact]
    public void Run_SomebodyAccepted_TakesTheOthersAsNotRelevant()
    {
        var question = Assert.Single(Run(With((Shown[1], AnswerKind.Accepted)))).Question;

        Assert.Equal([false, true, false], question.IsRelevant);
    }

    [Theory]
    [InlineData(AnswerKind.Declined)]
    [InlineData(AnswerKind.NotHelpful)]
    public void Run_OnlyTurnedDown_SaysNothingOfTheOthers(AnswerKind answer)
    {
        var question = Assert.Single(Run(With((Shown[1], answer)))).Question;

        Assert.Equal([false], question.IsRelevant);
    }

    [Fact]
    public void Run_AcceptedAndThenNotHelpful_IsNotRelevant()
    {
        var question = Assert.Single(Run(With((Shown[0], AnswerKind.Accepted), (Shown[0], AnswerKind.NotHelpful)))).Question;

        Assert.Equal([false], question.IsRelevant);
    }

    [Fact]
    public void Run_Features_AreThoseOfALogThatEndedThen()
    {
        FeedbackLog log = new();
        List<Projections> known = [];
        log.Tell(60, (told, index, at) =>
        {
            if (index == 30)
            {
                known.Add(Fold(told.Pages));
                told.Say(told.Show(at, "asker-1", Topic, Text, Shown), at, Shown[0], AnswerKind.Helped);
            }
        });

        var question = Assert.Single(Run(log)).Question;

        var query = RankingQuery.Of(new() { Asker = new("asker-1"), Text = Text, Topics = [new("topic-2")], Count = 3 }, known[0]);
        var matrix = SuggestionPipeline.Measure(query, Shown.Select(learner => known[0].TryGetLearner(new(learner), out var number) ? number : -1)).Matrix;
        Assert.Equal(Shown.Length, question.Features.Length);
        Assert.All(Shown.Index(), shown => Assert.Equal(
            matrix[matrix.Candidates.IndexOf(known[0].Tables.Learners.Find(shown.Item))].ToArray(), question.Features[shown.Index]));
    }

    [Fact]
    public void Run_SaidLongAfterItWasShown_IsKnownOnlyThen()
    {
        FeedbackLog log = new();
        SuggestionSetId set = default;
        log.Tell(60, (told, index, at) =>
        {
            if (index == 10)
            {
                set = told.Show(at, "asker-1", Topic, Text, Shown);
            }
            else if (index == 50)
            {
                told.Say(set, at, Shown[0], AnswerKind.Accepted);
            }
        });

        Assert.Equal(50, Assert.Single(Run(log)).Until);
    }

    [Fact]
    public void Run_TheAskerWasErased_LeavesTheSetOut() =>
        Assert.Empty(Run(History.OfLog(With((Shown[0], AnswerKind.Accepted)).Without("asker-1"))));

    [Fact]
    public void Run_SomebodyShownWasErased_LeavesThatOneOut()
    {
        var question = Assert.Single(Run(History.OfLog(With((Shown[0], AnswerKind.Accepted)).Without(Shown[1])))).Question;

        Assert.Equal([true, false], question.IsRelevant);
    }

    [Fact]
    public void Run_NeitherTextNorTopics_LeavesTheSetOut()
    {
        var log = new FeedbackLog().Tell(40);
        log.Say(log.Show(Later, "asker-1", topic: null, text: null, Shown), Later, Shown[0], AnswerKind.Accepted);

        Assert.Empty(Run(log));
    }

    [Fact]
    public void Run_NobodyKnownAsked_StillCounts()
    {
        var log = new FeedbackLog().Tell(40);
        log.Say(log.Show(Later, asker: null, Topic, text: null, Shown), Later, Shown[0], AnswerKind.Declined);

        Assert.Single(Run(log));
    }

    [Fact]
    public void Run_MoreThanAllowed_TakesTheLatest()
    {
        var log = new FeedbackLog().Tell(40);
        for (var set = 0; set < 3; set++)
        {
            log.Say(log.Show(Later, "asker-1", Topic, Text, Shown[set]), Later, Shown[set], set == 2 ? AnswerKind.Accepted : AnswerKind.Declined);
        }

        Assert.Equal([[false], [true]], FeedbackReplay.Run(History.OfLog(log.Pages), most: 2, TestContext.Current.CancellationToken).Select(said => said.Question.IsRelevant));
    }

    private static DateTimeOffset Later => Workplace.Monday.AddDays(30);

    private static FeedbackLog With(params (string Learner, AnswerKind Answer)[] said)
    {
        var log = new FeedbackLog().Tell(40);
        var set = log.Show(Later, "asker-1", Topic, Text, Shown);
        foreach (var (learner, answer) in said)
        {
            log.Say(set, Later, learner, answer);
        }

        return log;
    }

    private static List<(TrainingQuestion Question, int Until)> Run(FeedbackLog log) => Run(History.OfLog(log.Pages));

    private static List<(TrainingQuestion Question, int Until)> Run(History history) =>
        [.. FeedbackReplay.Run(history, most: 100, TestContext.Current.CancellationToken)];

    private static Projections Fold(IEnumerable<LogPage> pages)
    {
        ProjectionWriter writer = new();
        foreach (var page in pages)
        {
            writer.Apply(page);
        }

        return writer.Current;
    }
}
