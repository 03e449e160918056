namespace LearningGraph.Crash.Tests;

/// <summary>Nothing but what all rounds do: batches, single interactions, profiles and decisions.</summary>
internal sealed class AmidWrites : Scenario
{
    public override Task StrikeAsync(Round round) => round.WaitAsync(TimeSpan.FromSeconds(3));
}
