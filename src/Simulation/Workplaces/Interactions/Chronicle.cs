namespace LearningGraph.Simulation;

/// <summary>Collects what happens, in any order.</summary>
internal sealed class Chronicle(Person[] people, WorkCalendar calendar)
{
    private readonly List<Occurrence> occurrences = [];
    private readonly List<Question> questions = [];

    /// <summary>The questions by number.</summary>
    public IReadOnlyList<Question> Questions => questions;

    /// <summary>Keeps an occurrence, unless it would lie after the end of the history or after its actor has left.</summary>
    /// <returns>Whether it happened.</returns>
    public bool TryAdd(Occurrence occurrence)
    {
        var actor = people[occurrence.Actor];
        var happens = occurrence.At < calendar.End && WorkCalendar.DayOf(occurrence.At, actor.Place) < actor.EndDay;
        if (happens)
        {
            occurrences.Add(occurrence);
        }

        return happens;
    }

    /// <summary>Keeps a question with its asking, under the same conditions.</summary>
    public bool TryAdd(Question question)
    {
        var happens = TryAdd(new Occurrence(question.At, InteractionKind.Asked, question.Asker, With: -1, question.Number));
        if (happens)
        {
            questions.Add(question);
        }

        return happens;
    }

    /// <summary>Everything by time; what happens in the same second stays in the order of adding.</summary>
    public Occurrence[] InOrder()
    {
        var keys = new long[occurrences.Count];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = ((long)occurrences[i].At << 32) | (uint)i;
        }

        Array.Sort(keys);
        return Array.ConvertAll(keys, key => occurrences[(int)(uint)key]);
    }
}
