namespace LearningGraph.Simulation;

/// <summary>Those who connect what is else apart, by <see cref="BridgeScore"/>.</summary>
internal sealed class Bridges(RunState run) : IFounderChoice
{
    private readonly Audience audience = Audience.Of(run);

    /// <inheritdoc/>
    public int[] Choose(int count) => Candidates.Best(run, count, learner => audience.Bridging[audience.PlaceOf(learner)]);
}
