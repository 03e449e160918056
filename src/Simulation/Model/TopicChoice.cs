namespace LearningGraph.Simulation;

/// <summary>What a need is about: topics as likely as a role needs them.</summary>
internal sealed class TopicChoice
{
    private readonly Organisation organisation;
    private readonly float[] cumulative;

    public TopicChoice(Organisation organisation)
    {
        this.organisation = organisation;
        cumulative = (float[])organisation.Relevance.Clone();
        for (var at = 1; at < cumulative.Length; at++)
        {
            cumulative[at] += at % organisation.Topics == 0 ? 0 : cumulative[at - 1];
        }
    }

    /// <summary>The topic of one draw.</summary>
    /// <param name="learner">Whose need.</param>
    /// <param name="uniform">In [0, 1).</param>
    public int Choose(int learner, double uniform)
    {
        var row = cumulative.AsSpan(organisation.Roles[learner] * organisation.Topics, organisation.Topics);
        for (var topic = 0; topic < row.Length - 1; topic++)
        {
            if (uniform < row[topic])
            {
                return topic;
            }
        }

        return row.Length - 1;
    }
}
