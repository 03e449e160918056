namespace LearningGraph.Simulation.Tests;

public class AskingTests
{
    // 0 knows nothing and 1 everything, and both are inside for good.
    private static readonly TinyWorkplace AskerAndExpert = new(2) { Expertise = learner => learner, Members = [0, 1] };

    private static readonly Scenario Certain = TinyWorkplace.Quiet with
    {
        Behaviour = TinyWorkplace.Quiet.Behaviour with
        {
            Asking = TinyWorkplace.AsksCommunity,
            Answering = new() { ActivitySpread = 0, PropensitySpread = 0, VisitProbability = 1, Propensity = 1, Fading = 1, Discount = 0, CapacityPerWeek = 1_000 },
            Staying = new() { FirstGoodwill = 1, LeaveAfterReply = 0, LeaveAfterSilence = 0, AbandonAfter = 100, StaleLowers = 0, LapseTicks = 2_500 },
            Learning = new() { FromAnswer = 0, Bystander = 0 },
        },
    };

    [Fact]
    public void Play_CertainToBeAnswered_AnswersEverything()
    {
        var outcome = AskerAndExpert.Play(Certain);

        var closed = outcome.State.Questions.Where(question => question.Opened < Certain.Ticks - 10).ToArray();
        Assert.Equal(90, closed.Length);
        Assert.All(closed, question => Assert.Equal((0, 1), (question.Asker, question.Answers)));
        Assert.Equal(outcome.State.Communities[0].Answered, outcome.State.Communities[0].Archive[0]);
    }

    [Fact]
    public void Play_WillingToAnswerOnEveryVisit_AnswersEachQuestionOnce()
    {
        var tireless = Certain with { Behaviour = Certain.Behaviour with { Answering = Certain.Behaviour.Answering with { Discount = 1 } } };

        var outcome = AskerAndExpert.Play(tireless);

        Assert.All(outcome.State.Questions, question => Assert.InRange(question.Answers, 0, 1));
        Assert.Equal(1, outcome.State.Questions[0].Answers);
    }

    [Fact]
    public void Play_NobodyKnows_AnswersNothing()
    {
        var outcome = (AskerAndExpert with { Expertise = _ => 0 }).Play(Certain);

        Assert.Equal(200, outcome.State.Questions.Count);
        Assert.All(outcome.State.Questions, question => Assert.Equal((0, AskedQuestion.None), (question.Answers, question.FirstAnswer)));
    }

    [Fact]
    public void Play_NoNeeds_AsksNothing()
    {
        var outcome = AskerAndExpert.Play(TinyWorkplace.Quiet);

        Assert.Empty(outcome.State.Questions);
        Assert.All(outcome.Channels, count => Assert.Equal(0, count));
    }

    [Fact]
    public void Play_KnowsEverything_HasNoNeeds() => Assert.Empty((AskerAndExpert with { Expertise = _ => 1 }).Play(Certain).State.Questions);

    [Fact]
    public void Play_OutsideAndNobodyKnown_AsksNobody()
    {
        var outcome = (AskerAndExpert with { Members = [1] }).Play(Certain with { Behaviour = Certain.Behaviour with { Joining = new() { NewsPerYear = 0, FriendsPerYear = 0 } } });

        Assert.Empty(outcome.State.Questions);
        Assert.Equal(100, outcome.Channels[(int)Channel.Nobody]);
    }

    [Fact]
    public void Play_Silence_LowersGoodwillByTheShareEachTime()
    {
        var silent = Certain with
        {
            Ticks = 6,
            Behaviour = Certain.Behaviour with
            {
                Answering = Certain.Behaviour.Answering with { OpenTicks = 2, VisitProbability = 0 },
                Staying = Certain.Behaviour.Staying with { SilenceLowers = 0.25, SafetyReply = 0, SafetyDrift = 0 },
            },
        };

        var outcome = AskerAndExpert.Play(silent);

        // Asked on ticks 0 to 5; those of 0 to 3 were left alone.
        Assert.Equal(6, outcome.State.Questions.Count);
        Assert.Equal(Math.Pow(0.75, 4), outcome.State.Seats.Goodwill[0], precision: 6);
        Assert.Equal(4, outcome.State.Seats.Silences[0]);
    }

    [Fact]
    public void Play_TooManySilences_TurnsAwayForGood()
    {
        var silent = Certain with
        {
            Behaviour = Certain.Behaviour with
            {
                Answering = Certain.Behaviour.Answering with { OpenTicks = 1, VisitProbability = 0 },
                Staying = Certain.Behaviour.Staying with { AbandonAfter = 3, SilenceLowers = 0 },
                Joining = new() { NewsPerYear = 10, FriendsPerYear = 50, NeedJoins = 1 },
            },
        };

        var outcome = AskerAndExpert.Play(silent);

        // Those of ticks 0, 1 and 2 were left alone, that of 3 was asked before the third was closed.
        Assert.Equal(Standing.Abandoned, outcome.State.Seats.Standings[0]);
        Assert.Equal(4, outcome.State.Questions.Count);
    }

    [Fact]
    public void Answer_FirstQuestionAndCertainToLeaveAfterAReply_Leaves()
    {
        var state = AskerAndExpert.Begin(Certain with { Behaviour = Certain.Behaviour with { Staying = Certain.Behaviour.Staying with { LeaveAfterReply = 1 } } });
        Conversation conversation = new(state);
        conversation.Post([new(0, 0, 0.5f, IsStarter: false)]);

        conversation.Answer([new(0, Seat: 1, Hour: 1)]);

        Assert.Equal((Standing.Lapsed, true), (state.Seats.Standings[0], state.Seats.FirstPosts[0].IsReplied));
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(0, false)]
    public void Close_FirstQuestionLeftAlone_LeavesAsOftenAsTold(double leaves, bool isGone)
    {
        var state = AskerAndExpert.Begin(Certain with { Behaviour = Certain.Behaviour with { Staying = Certain.Behaviour.Staying with { LeaveAfterSilence = leaves } } });
        Conversation conversation = new(state);
        conversation.Post([new(0, 0, 0.5f, IsStarter: false)]);

        state.Tick = 9;
        conversation.Close();
        Assert.Single(state.Communities[0].Open);
        state.Tick = 10;
        conversation.Close();

        Assert.Empty(state.Communities[0].Open);
        Assert.Equal(isGone, state.Seats.Standings[0] == Standing.Lapsed);
    }

    [Theory]
    [InlineData(1, 100)]
    [InlineData(0, 0)]
    public void Play_Archive_FindsWhatIsThere(int archived, int found)
    {
        var searching = Certain with
        {
            Behaviour = Certain.Behaviour with
            {
                Asking = TinyWorkplace.AsksCommunity with { Archive = 20, Community = -20 },
                Learning = new() { ArchiveHit = 1, FromArchive = 0 },
            },
        };

        var outcome = (AskerAndExpert with { Archived = archived }).Play(searching);

        Assert.Equal((found, 100 - found), (outcome.Channels[(int)Channel.ArchiveFound], outcome.Channels[(int)Channel.ArchiveMissed]));
    }

    [Fact]
    public void Play_ArchiveTeachesAll_ClosesTheGapToTheDifficulty()
    {
        var searching = Certain with
        {
            Ticks = 1_000,
            Behaviour = Certain.Behaviour with
            {
                Asking = TinyWorkplace.AsksCommunity with { Archive = 20, Community = -20 },
                Learning = new() { ArchiveHit = 1, FromArchive = 1 },
            },
        };

        var state = (AskerAndExpert with { Archived = 1 }).Play(searching).State;

        Assert.InRange(state.ExpertiseOf(0, 0), 0.9, 1);
        Assert.Equal(state.ExpertiseOf(0, 0), state.People.Gained[0], precision: 4);
    }

    [Theory]
    [InlineData(1, 100)]
    [InlineData(0, 0)]
    public void Play_AskedInPerson_HelpsAsOftenAsTold(double helps, int helped)
    {
        var personal = Certain with
        {
            Behaviour = Certain.Behaviour with { Asking = TinyWorkplace.AsksCommunity with { Tie = 20, Community = -20, TieHelps = helps } },
        };

        var outcome = (AskerAndExpert with { Ties = [(0, 1)] }).Play(personal);

        Assert.Equal((helped, 100 - helped), (outcome.Channels[(int)Channel.TieHelped], outcome.Channels[(int)Channel.TieMissed]));
        Assert.Equal(helps > 0 ? 1 : -1, outcome.State.People.HelperOf[0]);
    }

    [Fact]
    public void Answer_MoreThanCapacity_TakesAsManyAsThereIsRoomFor()
    {
        var state = AskerAndExpert.Begin(Certain with { Behaviour = Certain.Behaviour with { Answering = Certain.Behaviour.Answering with { CapacityPerWeek = 2 } } });
        Conversation conversation = new(state);
        conversation.Post([.. Enumerable.Repeat(new NewQuestion(0, 0, 0.5f, IsStarter: false), 5)]);

        conversation.Answer([.. Enumerable.Range(0, 5).Select(question => new Offer(question, Seat: 1, Hour: 1))]);

        Assert.Equal([1, 1, 0, 0, 0], state.Questions.Select(question => question.Answers));
        Assert.Equal(2, state.People.Load[1]);
    }

    [Fact]
    public void Answer_SecondOfTheDayThoughNotNeeded_IsNotGiven()
    {
        var state = (AskerAndExpert with { Learners = 4, Members = [0, 1, 2, 3] }).Begin(Certain);
        Conversation conversation = new(state);
        conversation.Post([new(0, 0, 0.5f, IsStarter: false)]);

        conversation.Answer([new(0, Seat: 3, Hour: 5), new(0, Seat: 2, Hour: 3), new(0, Seat: 1, Hour: 4)]);

        Assert.Equal(1, state.Question(0).Answers);
        Assert.Equal([0, 0, 1, 0], state.Seats.Answers);
        Assert.Equal(1.5, state.Question(0).Hours);
    }
}
