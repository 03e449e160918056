namespace LearningGraph.Simulation;

/// <summary>
/// Those who know the community's topics best, times the help they have given. Help counts by its logarithm: the tenth answer says more of
/// somebody than the hundredth, and without it the most helpful would be chosen whatever they know.
/// </summary>
internal sealed class InformalExperts(RunState run) : IFounderChoice
{
    /// <inheritdoc/>
    public int[] Choose(int count) =>
        Candidates.Best(run, count, learner => Candidates.KnowledgeOf(run, learner) * Math.Log(1 + run.People.HelpGiven[learner]));
}
