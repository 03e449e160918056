namespace LearningGraph.Simulation;

/// <summary>Anybody of the audience, each as likely. The first of more founders are those that fewer would have been.</summary>
internal sealed class RandomFounders(RunState run) : IFounderChoice
{
    /// <inheritdoc/>
    public int[] Choose(int count) => Candidates.Best(run, count, learner => run.Draw.Uniform(learner, run.Tick, Event.Founder));
}
