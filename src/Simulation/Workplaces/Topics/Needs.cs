namespace LearningGraph.Simulation;

/// <summary>What people need to know: by their role, by what they do not know yet, and by what is new to their unit.</summary>
internal sealed class Needs(Draw draw, Person[] people, Subject[] topics, Knowledge knowledge)
{
    private const int QuarterDays = 91;
    private const double Novelty = 5;

    private readonly double[] weights = new double[topics.Length];

    /// <summary>The need of one topic, from 0.</summary>
    public double Of(int person, int topic, int day) => Weigh(person, topic, FocusOf(people[person], day));

    /// <summary>A topic somebody needs on a day, as likely as the need.</summary>
    /// <param name="person">Who.</param>
    /// <param name="day">When.</param>
    /// <param name="occasion">For what; together with who and when it keys the draw.</param>
    public int Choose(int person, int day, Event occasion)
    {
        var focus = FocusOf(people[person], day);
        for (var topic = 0; topic < topics.Length; topic++)
        {
            weights[topic] = Weigh(person, topic, focus);
        }

        return draw.Weighted(weights, person, day, occasion, 1);
    }

    private double Weigh(int person, int topic, int focus)
    {
        var gap = 1 - knowledge.Expertise(person, topic);
        var need = knowledge.Relevance(person, topic) * gap * gap;
        return topic == focus ? Novelty * need : need;
    }

    // Each quarter something is new to a unit: a tool is rolled out, a rule changes.
    private int FocusOf(Person person, int day) => draw.Below(topics.Length, person.UnitNumber, day / QuarterDays, Event.Focus);
}
