namespace LearningGraph.Simulation.Tests;

public class RunRecordTests
{
    private static readonly Scenario Lively = new()
    {
        Ticks = 150,
        Workplace = new() { Learners = 500, FoundingsPerThousand = 8, TurnoverPerYear = 0.4, CoursesPerYear = 60 },
        Behaviour = new() { Asking = new() { NeedsPerWeek = 2 } },
    };

    private static readonly RunRecord Record = new();
    private static readonly RunOutcome Outcome = Play(Record);

    [Fact]
    public void Play_WithARecord_IsTheSameRun() => Assert.Equal(RunHash.Of(Play(record: null)), RunHash.Of(Outcome));

    [Fact]
    public void Happenings_Kinds_AllOccurInOrderOfTime()
    {
        Assert.Equal(Enum.GetValues<HappeningKind>(), Record.Happenings.Select(happening => happening.Kind).Distinct().Order());
        Assert.Equal(Record.Happenings.Select(happening => happening.Tick).Order(), Record.Happenings.Select(happening => happening.Tick));
    }

    [Fact]
    public void Happenings_QuestionsAndAnswers_AreThoseOfTheRun()
    {
        var state = Outcome.State;
        var asked = Record.Happenings.Where(happening => happening.Kind == HappeningKind.Asked).ToArray();
        var answers = Record.Happenings.Where(happening => happening.Kind == HappeningKind.Answered).ToArray();

        Assert.Equal(Enumerable.Range(0, state.Questions.Count), asked.Select(happening => happening.About));
        Assert.Equal(
            state.Questions.Select(question => (question.Asker, question.Opened)), asked.Select(happening => (happening.Learner, happening.Tick)));
        var counts = answers.CountBy(answer => answer.About).ToDictionary();
        Assert.Equal(state.Questions.Select(question => question.Answers), state.Questions.Select((_, number) => counts.GetValueOrDefault(number)));
        Assert.All(answers, answer => Assert.InRange(answer.Hour, 0, WorkTime.HoursPerTick));
    }

    [Fact]
    public void Happenings_JoiningAndLeaving_LeadToTheStandingsInTheEnd()
    {
        var seats = Outcome.State.Seats;
        var standings = new Standing[seats.Count];
        foreach (var happening in Record.Happenings)
        {
            switch (happening.Kind)
            {
                case HappeningKind.Joined:
                    standings[seats.Find(happening.Learner, happening.About)] = Standing.Member;
                    break;
                case HappeningKind.Lapsed:
                    standings[seats.Find(happening.Learner, happening.About)] = Standing.Lapsed;
                    break;
                case HappeningKind.Abandoned:
                    standings[seats.Find(happening.Learner, happening.About)] = Standing.Abandoned;
                    break;
                case HappeningKind.Departed:
                    standings.AsSpan(seats.StartOf(happening.Learner), seats.StartOf(happening.Learner + 1) - seats.StartOf(happening.Learner)).Clear();
                    break;
            }
        }

        Assert.Equal(seats.Standings, standings);
    }

    [Fact]
    public void Happenings_Departures_TellWhenSuccessorsBeganAndWhatTheOthersKnew()
    {
        var began = Array.ConvertAll(Outcome.State.Organisation.Tenures, tenure => -tenure);
        var departures = Record.Happenings.Where(happening => happening.Kind == HappeningKind.Departed).ToArray();
        foreach (var departure in departures)
        {
            began[departure.Learner] = departure.Tick + 1;
        }

        Assert.Equal(Outcome.State.People.Began, began);
        Assert.Equal(departures.Length, Record.KnowledgeOfDeparted.Count);
        Assert.All(Record.KnowledgeOfDeparted, known => Assert.Equal(Outcome.State.Organisation.Topics, known.Length));

        // Nobody forgets, so whoever left first knew at least what there was at the beginning.
        var (first, topics) = (departures[0].Learner, Outcome.State.Organisation.Topics);
        Assert.All(
            Record.KnowledgeOfDeparted[0].Zip(Outcome.State.Organisation.Expertise.Skip(first * topics)), pair => Assert.True(pair.First >= pair.Second));
    }

    private static RunOutcome Play(RunRecord? record)
    {
        var organisation = OrganisationGenerator.Generate(Lively.Workplace, Draw.OfReplicate(1, 0));
        Run run = new(
            organisation, SeededOutline.Of(organisation, topics: 2), Lively, new() { Strategy = SeedingStrategy.InformalExperts }, Draw.OfReplicate(1, 0), record: record);
        return run.Play();
    }
}
