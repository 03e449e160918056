using System.Globalization;

namespace LearningGraph.Simulation;

/// <summary>Turns occurrences into log entries, with ids and words.</summary>
internal sealed class Narrator
{
    private static readonly SourceId Source = new("sample");

    private readonly DateTimeOffset start;
    private readonly Cast cast;
    private readonly Writer writer;
    private readonly IReadOnlyList<Question> questions;
    private readonly Occurrence[] occurrences;
    private readonly int[] positionOfQuestion;

    /// <param name="start">The first day.</param>
    /// <param name="cast">Whom and what it is about.</param>
    /// <param name="chronicle">What happened.</param>
    /// <param name="writer">Finds the words.</param>
    public Narrator(DateTimeOffset start, Cast cast, Chronicle chronicle, Writer writer)
    {
        (this.start, this.cast, this.writer) = (start, cast, writer);
        questions = chronicle.Questions;
        occurrences = chronicle.InOrder();
        positionOfQuestion = new int[questions.Count];
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
                Topics = [cast.Topics[occurrence.About].Id],
                Visibility = occurrence.Actor % 3 == 0 ? Visibility.Private : Visibility.Open,
            },
            _ => Begin(position, occurrence) with { Group = cast.Groups[occurrence.Group].Id },
        });
    }

    private Interaction TellAsked(int position, Occurrence occurrence)
    {
        var question = questions[occurrence.About];
        return InThread(Begin(position, occurrence), question) with { Title = writer.Title(question), Text = writer.Text(question) };
    }

    private Interaction TellReaction(int position, Occurrence occurrence)
    {
        var question = questions[occurrence.About];
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
        var course = cast.Courses[occurrence.About];
        return Begin(position, occurrence) with { Subject = course.Id, Title = course.Title, Topics = [cast.Topics[course.Topic].Id] };
    }

    private Interaction InThread(Interaction interaction, Question question) => interaction with
    {
        Topics = !question.Tagged ? []
            : question.Second is { } second ? [cast.Topics[question.Topic].Id, cast.Topics[second].Id]
            : [cast.Topics[question.Topic].Id],
        Group = question.Group is { } group ? cast.Groups[group].Id : null,
        Visibility = question.Group is { } place ? cast.Visibilities[place] : Visibility.Open,
    };

    private Interaction Begin(int position, Occurrence occurrence) => new()
    {
        Id = IdAt(position),
        Kind = occurrence.Kind,
        At = start.AddSeconds(occurrence.At),
        Actor = cast.People[occurrence.Actor].Id,
        With = occurrence.With < 0 ? [] : [cast.People[occurrence.With].Id],
        Source = Source,
    };

    private static InteractionId IdAt(int position) => new(string.Create(CultureInfo.InvariantCulture, $"w-{position + 1}"));
}
