namespace LearningGraph.Simulation.Tests;

public class LifeTests
{
    [Fact]
    public void Replace_Learner_ResetsWhatWasThePersons()
    {
        var state = new TinyWorkplace(3) { Ties = [(0, 1), (1, 2), (0, 2)], Members = [0, 1, 2], Expertise = _ => 1 }
            .Begin(TinyWorkplace.Quiet with { Behaviour = TinyWorkplace.Quiet.Behaviour with { Learning = new() { BuddyShare = 0 } } });
        var people = state.People;
        (state.Tick, people.Load[1], people.HelpGiven[1], people.CourseTick[1]) = (30, 3, 9, 20);
        (state.Seats.Silences[1], state.Seats.FirstPosts[1]) = (2, new(5, true, 7));
        HelpTies.Strengthen(state, 1, 0);

        new Turnover(state, new(state)).Replace(1);

        Assert.Equal((31, 0f, 0f), (people.Began[1], people.Load[1], people.HelpGiven[1]));
        Assert.Equal([-1, -1, -1, -1], people.HelperOf.AsSpan(Population.Helpers, Population.Helpers).ToArray());
        Assert.True(people.CourseTick[1] < 0);
        Assert.True(state.ExpertiseOf(1, 0) < 1);
        Assert.Equal((Standing.Outside, (byte)0, default(FirstPost)), (state.Seats.Standings[1], state.Seats.Silences[1], state.Seats.FirstPosts[1]));
        Assert.Equal((1, 0), (state.Seats.Friends[0], state.Seats.FriendTies[0]));
        Assert.Equal(2, state.Communities[0].Members);
    }

    [Fact]
    public void Replace_Learner_LeavesNothingToTheSuccessor()
    {
        var state = new TinyWorkplace(3) { Members = [0, 1, 2], Expertise = learner => learner }.Begin();
        var people = state.People;
        (people.Gained[1], people.AnswerDays[1], people.CommunityAsks[1], state.Seats.Questions[1], state.Seats.Answers[1]) = (2, 4, 5, 6, 7);
        people.Capacity[1] = 1_000;
        HelpTies.Strengthen(state, 0, 1);

        new Turnover(state, new(state)).Replace(1);

        Assert.Equal((0f, 0, 0, 0, 0), (people.Gained[1], people.AnswerDays[1], people.CommunityAsks[1], state.Seats.Questions[1], state.Seats.Answers[1]));
        Assert.Equal(Population.CapacityOf(people.Helpfulness[1], state.Behaviour.Answering), people.Capacity[1]);
        Assert.NotEqual(people.Began[1], people.HelperBegan[0]);
    }

    [Fact]
    public void Answer_AskerHasLeft_MeansNothingToTheSuccessor()
    {
        var state = new TinyWorkplace(2) { Members = [0, 1], Expertise = learner => learner }.Begin();
        Conversation conversation = new(state);
        conversation.Post([new(0, 0, 0.5f, IsStarter: false)]);
        new Turnover(state, new(state)).Replace(0);
        var (safety, goodwill) = (state.People.Safety[0], state.Seats.Goodwill[0]);

        conversation.Answer([new(0, Seat: 1, Hour: 1)]);

        Assert.Equal(1, state.Communities[0].Answered);
        Assert.Equal((safety, goodwill, 0f), (state.People.Safety[0], state.Seats.Goodwill[0], state.People.Gained[0]));
        Assert.DoesNotContain(1, state.People.HelperOf.AsSpan(0, Population.Helpers).ToArray());
    }

    [Fact]
    public void Replace_Founder_EndsTheDuty()
    {
        var state = new TinyWorkplace(2).Begin();
        new FounderPhase(state, new(state)).Appoint(0, 1);

        new Turnover(state, new(state)).Replace(1);

        Assert.Equal(0, state.Seats.FounderUntil[1]);
    }

    [Fact]
    public void Play_TurnoverPerYear_ReplacesThatShare()
    {
        var leaving = TinyWorkplace.Quiet with { Ticks = 260, Workplace = TinyWorkplace.Quiet.Workplace with { TurnoverPerYear = 0.2 } };

        var replaced = new TinyWorkplace(2_000).Play(leaving).State.People.Began.Count(tick => tick >= 0) / 2_000.0;

        // 1 - (1 - .2 / 260)^260; five standard errors are .043.
        Assert.Equal(0.181, replaced, 0.043);
    }

    [Fact]
    public void Play_NoTurnover_KeepsEverybody() => Assert.All(new TinyWorkplace(50).Play(TinyWorkplace.Quiet).State.People.Began, tick => Assert.Equal(-100, tick));

    [Fact]
    public void Play_CourseForAll_TeachesTheShareOfTheGap()
    {
        var taught = TinyWorkplace.Quiet with
        {
            Ticks = 1,
            Workplace = TinyWorkplace.Quiet.Workplace with { CoursesPerYear = 260, CourseUptake = 1 },
            Behaviour = TinyWorkplace.Quiet.Behaviour with { Learning = new() { FromCourse = 0.25 } },
        };

        var outcome = new TinyWorkplace(20) { Expertise = _ => 0 }.Play(taught);

        Assert.All(outcome.State.People.Expertise, known => Assert.Equal(0.25f, known));
        Assert.All(outcome.State.People.CourseTick, tick => Assert.Equal(0, tick));
        Assert.Equal(20, outcome.Channels[(int)Channel.Online] + outcome.Channels[(int)Channel.Classroom]);
    }

    [Fact]
    public void Play_CourseAndFullKnowledge_IsTakenByNobody()
    {
        var taught = TinyWorkplace.Quiet with { Workplace = TinyWorkplace.Quiet.Workplace with { CoursesPerYear = 260, CourseUptake = 1 } };

        Assert.Equal(0, new TinyWorkplace(20) { Expertise = _ => 1 }.Play(taught).Channels.Sum());
    }

    [Fact]
    public void Play_NoVisits_LapsesAfterTheTicks()
    {
        Scenario Lasting(int ticks) => TinyWorkplace.Quiet with
        {
            Ticks = ticks,
            Behaviour = TinyWorkplace.Quiet.Behaviour with { Answering = new() { VisitProbability = 0 }, Staying = new() { LapseTicks = 20 } },
        };

        // Looked at on the last day of each week, so on tick 24.
        Assert.Equal(Standing.Member, new TinyWorkplace(1) { Members = [0] }.Play(Lasting(24)).State.Seats.Standings[0]);
        Assert.Equal(Standing.Lapsed, new TinyWorkplace(1) { Members = [0] }.Play(Lasting(25)).State.Seats.Standings[0]);
    }

    [Fact]
    public void Play_SafetyDrifts_ToTheTeamsMean()
    {
        var drifting = TinyWorkplace.Quiet with { Ticks = 5, Behaviour = TinyWorkplace.Quiet.Behaviour with { Staying = new() { SafetyDrift = 1 } } };
        TinyWorkplace pair = new(2);
        var organisation = pair.Organise();
        (organisation.Safety[0], organisation.Safety[1]) = (0.2f, 0.6f);

        var outcome = new Run(organisation, pair.Outline(), drifting, new() { Strategy = SeedingStrategy.None }, Draw.OfReplicate(1, 0)).Play(TestContext.Current.CancellationToken);

        Assert.All(outcome.State.People.Safety, safety => Assert.Equal(0.4, safety, precision: 6));
    }

    [Fact]
    public void Strengthen_MoreHelpersThanRemembered_ForgetsTheWeakest()
    {
        var state = new TinyWorkplace(8).Begin();
        foreach (var helper in (int[])[1, 2, 2, 3, 3, 4, 4, 5])
        {
            HelpTies.Strengthen(state, 0, helper);
        }

        Assert.Equal([2, 3, 4, 5], state.People.HelperOf.AsSpan(0, Population.Helpers).ToArray().Order());
    }
}
