namespace LearningGraph.Simulation;

/// <summary>The hidden truth: what everybody knows, and what everybody's work is about. One row per person, one column per topic.</summary>
internal sealed class Knowledge
{
    private const double HobbyShare = 0.008;
    private const double PracticePerMonth = 0.01;
    private const double ForgettingPerMonth = 0.006;

    private readonly Draw draw;
    private readonly int topics;
    private readonly float[] expertise;
    private readonly float[] relevance;

    public Knowledge(Draw draw, Person[] people, Subject[] subjects)
    {
        this.draw = draw;
        topics = subjects.Length;
        expertise = new float[people.Length * topics];
        relevance = new float[people.Length * topics];
        foreach (var person in people)
        {
            for (var topic = 0; topic < topics; topic++)
            {
                Begin(person, topic, subjects[topic].Area);
            }
        }
    }

    /// <summary>How well somebody knows a topic now, in [0, 1].</summary>
    public double Expertise(int person, int topic) => expertise[(person * topics) + topic];

    /// <summary>How much somebody's work is about a topic, in [0, 1).</summary>
    public double Relevance(int person, int topic) => relevance[(person * topics) + topic];

    /// <summary>How well somebody knows one side of a topic compared with the whole, in [0.25, 1].</summary>
    public double FacetStrength(int person, int topic, int facet) =>
        0.25 + (0.75 * draw.Uniform(person, topic, Event.FacetStrength, facet));

    /// <summary>Closes a part of the gap to full expertise.</summary>
    /// <param name="person">Who learns.</param>
    /// <param name="topic">What.</param>
    /// <param name="share">The part of the gap, in [0, 1].</param>
    public void Learn(int person, int topic, double share)
    {
        ref var value = ref expertise[(person * topics) + topic];
        value = (float)(value + (share * (1 - value)));
    }

    /// <summary>Closes a part of the gap to who explains; nothing is learnt from who knows less.</summary>
    /// <inheritdoc cref="Learn"/>
    public void LearnFrom(int teacher, int person, int topic, double share)
    {
        ref var value = ref expertise[(person * topics) + topic];
        value = (float)(value + (share * Math.Max(0, Expertise(teacher, topic) - value)));
    }

    /// <summary>A month of work: what it is about is practised, the rest slowly forgotten.</summary>
    public void Settle()
    {
        for (var cell = 0; cell < expertise.Length; cell++)
        {
            var value = expertise[cell];
            var used = relevance[cell];
            expertise[cell] = (float)(value + (PracticePerMonth * used * (1 - value)) - (ForgettingPerMonth * (1 - used) * value));
        }
    }

    private void Begin(Person person, int topic, int area)
    {
        // Within a unit people have different roles, so each topic of an area matters more to some.
        var weight = person.Unit.Areas[area] * Math.Exp(0.8 * draw.Normal(person.Number, topic, Event.Relevance));
        var used = weight / (weight + 4);
        var learnt = used * (0.2 + (0.75 * person.Seniority)) * Math.Exp(0.3 * draw.Normal(person.Number, topic, Event.Expertise));
        var hobby = draw.Uniform(person.Number, topic, Event.Hobby);
        var known = hobby < HobbyShare ? 0.55 + (0.4 * hobby / HobbyShare) : 0;
        relevance[(person.Number * topics) + topic] = (float)used;
        expertise[(person.Number * topics) + topic] = (float)Math.Clamp(Math.Max(learnt, known), 0.01, 0.97);
    }
}
