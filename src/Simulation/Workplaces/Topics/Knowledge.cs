namespace LearningGraph.Simulation;

/// <summary>The hidden truth: what everybody knew of every topic when coming, and in the end or when leaving. Does not change.</summary>
internal sealed class Knowledge
{
    private readonly int topics;
    private readonly float[] atFirst;
    private readonly float[] atLast;

    /// <param name="played">Tells it.</param>
    /// <param name="people">Everybody, by number.</param>
    public Knowledge(PlayedWorkplace played, Person[] people)
    {
        var organisation = played.Organisation;
        topics = organisation.Topics;
        (atFirst, atLast) = (new float[people.Length * topics], new float[people.Length * topics]);
        organisation.Expertise.CopyTo(atFirst, 0);
        Holders holders = new(organisation.Learners);
        foreach (var (number, departure) in played.Record.Happenings.Where(happening => happening.Kind == HappeningKind.Departed).Index())
        {
            played.Record.KnowledgeOfDeparted[number].CopyTo(RowOf(atLast, holders.Of(departure.Learner)));
            holders.Replace(departure.Learner);
            if (holders.Of(departure.Learner) < people.Length)
            {
                NewPerson newcomer = new(played.State.Scenario.Workplace, played.Draw, departure.Learner, departure.Tick + 1);
                newcomer.Learn(organisation.RelevanceOf(departure.Learner), 0, RowOf(atFirst, holders.Of(departure.Learner)));
            }
        }

        foreach (var person in people.Where(person => person.EndDay == int.MaxValue))
        {
            played.State.People.Expertise.AsSpan(person.Learner * topics, topics).CopyTo(RowOf(atLast, person.Number));
        }
    }

    /// <summary>How well somebody knew a topic when coming, in [0, 1].</summary>
    public double AtFirst(int person, int topic) => atFirst[(person * topics) + topic];

    /// <summary>How well somebody knows a topic on the last day, or knew it on leaving, in [0, 1].</summary>
    public double AtLast(int person, int topic) => atLast[(person * topics) + topic];

    private Span<float> RowOf(float[] values, int person) => values.AsSpan(person * topics, topics);
}
