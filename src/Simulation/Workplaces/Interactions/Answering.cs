namespace LearningGraph.Simulation;

/// <summary>
/// Who answers, and what follows. Some people see a question: of the team, of the unit, or anybody, those more likely who know the topic
/// and like to answer. Each of them answers if they know this side of it, have time, and may read it.
/// </summary>
internal sealed class Answering(World world)
{
    private const int Audience = 19;
    private const int CommunityAudience = 30;
    private const int CommentersSeat = 200;
    private const double OutsiderReadsProbability = 0.4;
    private const double LeastEager = 0.11;
    private const double HalfEager = 10;
    private const double LessExpertProbability = 0.3;
    private const double MedianReplyHours = 4;

    // What is said about one question is told apart by its key: answers count from 0.
    private const int ThanksKey = 100;
    private const int CommentKey = 200;

    // How many people feel like answering before it seems settled: the share of 0, 1, 2, 3 and 4.
    private static readonly double[] Wanted = [0.1, 0.42, 0.26, 0.15, 0.07];

    /// <summary>Answers a question.</summary>
    public void Answer(Question question, int day)
    {
        var wanted = world.Draw.Weighted(Wanted, question.Number, 0, Event.Audience);
        var audience = question.Group is null ? Audience : CommunityAudience;
        List<Occurrence> answers = [];
        for (var seat = 0; seat < audience && answers.Count < wanted; seat++)
        {
            if (FindReader(question, seat) is { } reader
                && answers.TrueForAll(answer => answer.Actor != reader)
                && WillAnswer(reader, question, seat, day)
                && Reply(reader, question, answers.Count) is { } answer)
            {
                answers.Add(answer);
                world.AddLoad(reader, day);
            }
        }

        Learn(question, answers);
        Appreciate(question, answers, day);
    }

    private int? FindReader(Question question, int seat)
    {
        var asker = world.People[question.Asker];
        var nearness = world.Draw.Uniform(question.Number, seat, Event.Audience, 1);
        var circle = nearness < 0.2 ? asker.Team : nearness < 0.55 ? asker.UnitCircle : world.Everybody;
        return world.Answerers.Find(question.Topic, circle, world.Draw.Uniform(question.Number, seat, Event.Audience, 2));
    }

    private bool WillAnswer(int reader, Question question, int seat, int day)
    {
        if (reader == question.Asker || !world.People[reader].IsEmployed(day) || world.IsAway(reader, day))
        {
            return false;
        }

        var busy = world.LoadOf(reader, day) / (2 * world.People[reader].Capacity);
        var rate = world.People[reader].EagernessOn(day);
        var eagerness = Math.Max(LeastEager, rate / (rate + HalfEager));
        var probability = eagerness * world.Knowledge.FacetStrength(reader, question.Topic, question.Facet) / (1 + (busy * busy));
        if (world.Knowledge.Expertise(reader, question.Topic) < world.Knowledge.Expertise(question.Asker, question.Topic))
        {
            probability *= LessExpertProbability;
        }

        if (question.Group is { } group && !world.IsMember(reader, group))
        {
            probability *= world.Communities[group].Visibility == Visibility.Members ? 0 : OutsiderReadsProbability;
        }

        return world.Draw.Uniform(question.Number, seat, Event.Answer) < probability;
    }

    private Occurrence? Reply(int reader, Question question, int number)
    {
        var person = world.People[reader];
        var asker = world.People[question.Asker];
        var closeness = asker.Team.Contains(reader) ? 1 : asker.UnitCircle.Contains(reader) ? 0.4 : 0;
        var median = MedianReplyHours
            * Math.Exp(person.Slowness - (0.9 * (world.Knowledge.Expertise(reader, question.Topic) - 0.5)) - (0.5 * closeness));
        var wait = World.WaitHours(median, world.Draw.Normal(question.Number, number, Event.Reply));
        var at = world.Calendar.AddWork(question.At, person.Place, Math.Max(wait, 0.02));
        Occurrence answer = new(at, InteractionKind.Answered, reader, question.Asker, question.Number, Key: number);
        return world.Chronicle.TryAdd(answer) ? answer : null;
    }

    private void Learn(Question question, List<Occurrence> answers)
    {
        foreach (var answer in answers)
        {
            world.Knowledge.LearnFrom(answer.Actor, question.Asker, question.Topic, 0.06);
            world.Knowledge.Learn(answer.Actor, question.Topic, 0.008);
        }
    }

    private void Appreciate(Question question, List<Occurrence> answers, int day)
    {
        if (answers.Count > 0)
        {
            Accept(question, answers);
        }

        foreach (var answer in answers)
        {
            if (Uniform(question, answer.Key, Event.Thank) < 0.3)
            {
                Follow(answer, InteractionKind.Thanked, question.Asker, answer.Actor, 2, Event.Thank, ThanksKey + answer.Key);
            }
        }

        Comment(question, answers, day);
    }

    // The better answer wins, but askers cannot fully tell which one that is.
    private void Accept(Question question, List<Occurrence> answers)
    {
        var best = answers
            .Select(answer => (answer, value: Known(answer) + (0.15 * world.Draw.Normal(question.Number, answer.Key, Event.Accept, 1))))
            .MaxBy(choice => choice.value)
            .answer;
        if (Uniform(question, 0, Event.Accept) < 0.25 + (0.5 * Known(best)))
        {
            var last = answers.MaxBy(answer => answer.At) with { Key = 0 };
            Follow(last, InteractionKind.Accepted, question.Asker, best.Actor, 3, Event.Accept, 0);
        }

        double Known(Occurrence answer) => world.Knowledge.Expertise(answer.Actor, question.Topic);
    }

    private void Comment(Question question, List<Occurrence> answers, int day)
    {
        if (answers.Count > 0 && Uniform(question, 0, Event.Comment) < 0.25)
        {
            Follow(answers[0], InteractionKind.Commented, question.Asker, answers[0].Actor, 2, Event.Comment, CommentKey);
        }

        if (Uniform(question, 1, Event.Comment) < 0.3
            && FindReader(question, CommentersSeat) is { } reader
            && WillAnswer(reader, question, CommentersSeat, day))
        {
            Occurrence asked = new(question.At, InteractionKind.Asked, question.Asker, With: -1, question.Number);
            Follow(asked, InteractionKind.Commented, reader, question.Asker, 3, Event.Comment, CommentKey + 1);
        }
    }

    private void Follow(Occurrence first, InteractionKind kind, int actor, int with, double medianHours, Event occasion, int key)
    {
        var wait = World.WaitHours(medianHours, world.Draw.Normal(first.About, key, occasion, 2));
        var at = world.Calendar.AddWork(first.At, world.People[actor].Place, Math.Max(wait, 0.02));
        world.Chronicle.TryAdd(new Occurrence(at, kind, actor, with, first.About, Key: key));
    }

    private double Uniform(Question question, int number, Event occasion) => world.Draw.Uniform(question.Number, number, occasion);
}
