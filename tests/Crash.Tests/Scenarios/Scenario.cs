namespace LearningGraph.Crash.Tests;

/// <summary>What a node is doing when it is killed.</summary>
internal abstract class Scenario
{
    /// <summary>Comes before everything else.</summary>
    public virtual Task PrepareAsync(Round round) => Task.CompletedTask;

    /// <summary>Completes at the moment when the node is to be killed.</summary>
    public abstract Task StrikeAsync(Round round);

    /// <summary>Goes on with what was interrupted, on the node that was started again.</summary>
    /// <param name="round">The one that was interrupted.</param>
    /// <param name="calls">Reach the node now.</param>
    public virtual Task RecoverAsync(Round round, Calls calls) => Task.CompletedTask;
}
