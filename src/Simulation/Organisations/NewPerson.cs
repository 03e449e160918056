namespace LearningGraph.Simulation;

/// <summary>Somebody who is drawn anew: at the beginning, or as a newcomer in the place of somebody who left.</summary>
internal readonly struct NewPerson
{
    private const double AxisSpread = 0.22;
    private const double SafetySpread = 0.18;

    private readonly Draw draw;
    private readonly int learner;
    private readonly int tick;

    public NewPerson(WorkplaceOutline outline, Draw draw, int learner, int tick)
    {
        (this.draw, this.learner, this.tick) = (draw, learner, tick);
        Web = Unit(outline.Web + (AxisSpread * draw.Normal(learner, tick, Event.Axes, 0)));
        Social = Unit(outline.Social + (AxisSpread * draw.Normal(learner, tick, Event.Axes, 1)));
        Safety = Unit(outline.Safety + (SafetySpread * draw.Normal(learner, tick, Event.Axes, 2)));
        Activity = (float)draw.Normal(learner, tick, Event.Scores, 0);
        Helpfulness = (float)draw.Normal(learner, tick, Event.Scores, 1);
        Seniority = (float)draw.Uniform(learner, tick, Event.Seniority);
    }

    public float Web { get; }

    public float Social { get; }

    public float Safety { get; }

    /// <summary>A standard normal score.</summary>
    public float Activity { get; }

    /// <summary>A standard normal score.</summary>
    public float Helpfulness { get; }

    /// <summary>In [0, 1).</summary>
    public float Seniority { get; }

    /// <summary>Draws what the person knows: most about what the role needs and the more senior the more, few much of any topic.</summary>
    /// <param name="relevance">The role's row.</param>
    /// <param name="seniority">In [0, 1]; 0 for somebody new to the work.</param>
    /// <param name="expertise">Filled with values in [0, 1], aligned with <paramref name="relevance"/>.</param>
    public void Learn(ReadOnlySpan<float> relevance, double seniority, Span<float> expertise)
    {
        for (var topic = 0; topic < expertise.Length; topic++)
        {
            var fit = Math.Min(1, relevance[topic] * 6);
            var talent = draw.Uniform(learner, tick, Event.Knowing, topic);
            expertise[topic] = Unit(talent * talent * (0.25 + (0.75 * fit)) * (0.35 + (0.65 * seniority)) * 1.3);
        }
    }

    private static float Unit(double value) => (float)Math.Clamp(value, 0, 1);
}
