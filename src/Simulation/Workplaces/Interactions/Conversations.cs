namespace LearningGraph.Simulation;

/// <summary>Tells who asked and answered what: in communities, and of help in person what was written down.</summary>
internal sealed class Conversations
{
    // Assumptions: of help in person so much is asked for and given in writing, more by who is active; questions so often name no topic, or two.
    private const double WrittenShare = 0.05;
    private const double UntaggedShare = 0.08;
    private const double SecondTopicShare = 0.15;
    private const double MedianHelpHours = 1;
    private const double LeastWaitHours = 0.05;
    private const int Untold = -1;

    private readonly PlayedWorkplace played;
    private readonly WorkCalendar calendar;
    private readonly Draw draw;
    private readonly Seats seats;
    private readonly Person[] people;
    private readonly Holders holders;
    private readonly Subject[] topics;
    private readonly Memberships memberships;
    private readonly Chronicle chronicle;
    private readonly Appreciation appreciation;
    private readonly List<List<Occurrence>> answers = [];
    private readonly int[] toldAs;
    private readonly float[] askedAt;

    public Conversations(
        PlayedWorkplace played, Person[] people, Holders holders, Subject[] topics, Memberships memberships, Chronicle chronicle, Appreciation appreciation)
    {
        (this.played, this.people, this.holders, this.topics) = (played, people, holders, topics);
        (this.memberships, this.chronicle, this.appreciation) = (memberships, chronicle, appreciation);
        (calendar, draw, seats) = (played.Calendar, played.Draw, played.State.Seats);
        toldAs = new int[played.State.Questions.Count];
        askedAt = new float[played.State.Questions.Count];
        Array.Fill(toldAs, Untold);
        Array.Fill(askedAt, WorkTime.HoursPerTick);
        foreach (var happening in played.Record.Happenings)
        {
            // A question that was answered on its day was asked before.
            if (happening.Kind == HappeningKind.Answered && played.State.Questions[happening.About].Opened == happening.Tick)
            {
                askedAt[happening.About] = Math.Min(askedAt[happening.About], happening.Hour);
            }
        }
    }

    /// <summary>A question in a community, and what another member remarks on it.</summary>
    public void Ask(in Happening happening)
    {
        var asked = played.State.Question(happening.About);
        var person = people[holders.Of(happening.Learner)];
        askedAt[happening.About] *= (float)draw.Uniform(happening.Learner, happening.Tick, Event.Ask, asked.Community);
        var moment = calendar.MomentOf(happening.Tick, person.Place, askedAt[happening.About] / WorkTime.HoursPerTick);
        var at = calendar.NotBefore(memberships.SinceOf(asked.Seat) + 1, moment, person.Place);
        if (TryAsk(person.Number, at, asked.Topic, asked.Community) is { } question)
        {
            toldAs[happening.About] = question.Number;
            memberships.Act(asked.Seat, at);
            appreciation.Remark(question, asked.Community, holders, memberships);
        }
    }

    /// <summary>An answer in a community: when it was given, or where the sites' hours are too far apart for that, as soon after the question.</summary>
    public void Answer(in Happening happening)
    {
        if (toldAs[happening.About] == Untold)
        {
            return;
        }

        var question = chronicle.Questions[toldAs[happening.About]];
        var seat = seats.Find(happening.Learner, played.State.Question(happening.About).Community);
        var person = people[holders.Of(happening.Learner)];
        var cause = Math.Max(question.At, memberships.SinceOf(seat));
        var at = calendar.MomentOf(happening.Tick, person.Place, happening.Hour / WorkTime.HoursPerTick);
        if (at <= cause)
        {
            at = calendar.AddWork(cause, person.Place, Math.Max(LeastWaitHours, happening.Hour - askedAt[happening.About]));
        }

        if (TryAnswer(question, person.Number, at))
        {
            memberships.Act(seat, at);
        }
    }

    /// <summary>Help in person: a question that is in no group and its answer, where it leaves a trace.</summary>
    public void Help(in Happening happening)
    {
        var chance = draw.Four(happening.Other, happening.Tick, Event.Trace);
        var (asker, helper) = (people[holders.Of(happening.Other)], people[holders.Of(happening.Learner)]);
        if (chance.First < WrittenShare * asker.Activity
            && TryAsk(asker.Number, calendar.MomentOf(happening.Tick, asker.Place, chance.Second), happening.About, community: null) is { } question)
        {
            var wait = WorkCalendar.WaitHours(MedianHelpHours, draw.Normal(happening.Other, happening.Tick, Event.Reply));
            TryAnswer(question, helper.Number, calendar.AddWork(question.At, helper.Place, Math.Max(LeastWaitHours, wait)));
        }
    }

    /// <summary>Tells of all questions what their askers made of the answers.</summary>
    public void Conclude()
    {
        foreach (var question in chronicle.Questions)
        {
            if (answers[question.Number].Count > 0)
            {
                appreciation.Appreciate(question, answers[question.Number]);
            }
        }
    }

    private Question? TryAsk(int asker, int at, int topic, int? community)
    {
        var number = chronicle.Questions.Count;
        var chance = draw.Four(number, 0, Event.Question);
        Question question = new(
            number,
            at,
            asker,
            topic,
            (int)(chance.First * topics[topic].Outline.Facets.Length),
            chance.Second < SecondTopicShare ? Neighbour(topic, chance.Third) : null,
            community,
            chance.Fourth >= UntaggedShare);
        if (!chronicle.TryAdd(question))
        {
            return null;
        }

        answers.Add([]);
        return question;
    }

    private bool TryAnswer(Question question, int answerer, int at)
    {
        var given = answers[question.Number];
        Occurrence answer = new(at, InteractionKind.Answered, answerer, question.Asker, question.Number, Key: given.Count);
        var happens = chronicle.TryAdd(answer);
        if (happens)
        {
            given.Add(answer);
        }

        return happens;
    }

    private int? Neighbour(int topic, double uniform)
    {
        int[] neighbours = [.. Enumerable.Range(0, topics.Length).Where(other => other != topic && topics[other].Area == topics[topic].Area)];
        return neighbours.Length == 0 ? null : neighbours[(int)(uniform * neighbours.Length)];
    }
}
