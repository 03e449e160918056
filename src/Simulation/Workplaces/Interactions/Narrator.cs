using System.Globalization;

namespace LearningGraph.Simulation;

/// <summary>Turns occurrences into log entries, with ids and words.</summary>
internal sealed class Narrator
{
    private static readonly SourceId Source = new("sample");

    private readonly DateTimeOffset start;
    private readonly World world;
    private readonly Writer writer;
    private readonly Occurrence[] occurrences;
    private readonly int[] positionOfQuestion;

    public Narrator(DateTimeOffset start, World world)
    {
        this.start = start;
        this.world = world;
        writer = new(world.Draw, world.Topics);
        occurrences = world.Chronicle.InOrder();
        positionOfQuestion = new int[world.Chronicle.Questions.Count];
        for (var position = 0; position < occurrences.Length; position++)
        {
            if (occurrences[position].Kind == InteractionKind.Asked)
            {
                positionOfQuestion[occurrences[position].About] = position;
            }
        }
    }

    /// <summary>How many interactions there are.</summary>
    public int Count => occurrences.Length;

    /// <summary>One interaction; the same each time.</summary>
    /// <param name="position">From 0, in the order of time.</param>
    public InteractionRecorded Tell(int position)
    {
        var occurrence = occurrences[position];
        return new(occurrence.Kind switch
        {
            InteractionKind.Asked => TellAsked(position, occurrence),
            InteractionKind.Answered or InteractionKind.Accepted or InteractionKind.Thanked or InteractionKind.Commented =>
                TellReaction(position, occurrence),
            InteractionKind.Completed => TellCompleted(position, occurrence),
            InteractionKind.Mentored => Begin(position, occurrence) with
            {
                Topics = [world.Topics[occurrence.About].Id],
                Visibility = occurrence.Actor % 3 == 0 ? Visibility.Private : Visibility.Open,
            },
            _ => Begin(position, occurrence) with { Group = world.Communities[occurrence.Group].Group.Id },
        });
    }

    private Interaction TellAsked(int position, Occurrence occurrence)
    {
        var question = world.Chronicle.Questions[occurrence.About];
        return InThread(Begin(position, occurrence), question) with { Title = writer.Title(question), Text = writer.Text(question) };
    }

    private Interaction TellReaction(int position, Occurrence occurrence)
    {
        var question = world.Chronicle.Questions[occurrence.About];
        var text = occurrence.Kind switch
        {
            InteractionKind.Answered => writer.Say(question, Phrases.Answers, occurrence.Key),
            InteractionKind.Thanked => writer.Say(question, Phrases.Thanks, occurrence.Key),
            InteractionKind.Commented when occurrence.Actor == question.Asker => writer.Say(question, Phrases.Replies, occurrence.Key),
            InteractionKind.Commented => writer.Say(question, Phrases.Comments, occurrence.Key),
            _ => null,
        };

        return InThread(Begin(position, occurrence), question) with
        {
            Subject = new(IdAt(positionOfQuestion[question.Number]).Value),
            Text = text,
        };
    }

    private Interaction TellCompleted(int position, Occurrence occurrence)
    {
        var course = world.Courses[occurrence.About];
        return Begin(position, occurrence) with { Subject = course.Id, Title = course.Title, Topics = [world.Topics[course.Topic].Id] };
    }

    private Interaction InThread(Interaction interaction, Question question) => interaction with
    {
        Topics = !question.Tagged ? []
            : question.Second is { } second ? [world.Topics[question.Topic].Id, world.Topics[second].Id]
            : [world.Topics[question.Topic].Id],
        Group = question.Group is { } group ? world.Communities[group].Group.Id : null,
        Visibility = question.Group is { } place ? world.Communities[place].Visibility : Visibility.Open,
    };

    private Interaction Begin(int position, Occurrence occurrence) => new()
    {
        Id = IdAt(position),
        Kind = occurrence.Kind,
        At = start.AddSeconds(occurrence.At),
        Actor = world.People[occurrence.Actor].Id,
        With = occurrence.With < 0 ? [] : [world.People[occurrence.With].Id],
        Source = Source,
    };

    private static InteractionId IdAt(int position) => new(string.Create(CultureInfo.InvariantCulture, $"w-{position + 1}"));
}
