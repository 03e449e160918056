using System.Collections.Immutable;

namespace LearningGraph.Simulation;

/// <summary>Plays one replicate of an experiment: every strategy once, on the same people and with the same luck.</summary>
public static class Replicate
{
    /// <summary>Plays it on the calling thread. Nothing is shared between calls, so replicates may be played side by side and in any order.</summary>
    /// <param name="scenario">A scenario in which no rule is broken.</param>
    /// <param name="source">The workplace; <see cref="WorkplaceSource.Synthetic"/>, or the frozen one of a live start.</param>
    /// <param name="replicate">Which one, from 0.</param>
    /// <param name="cancellationToken">Stops it between two ticks.</param>
    /// <returns>A row for each strategy, in the scenario's order; the same for the same arguments, bit for bit.</returns>
    /// <exception cref="ArgumentException">The scenario breaks a rule, or the replicate is negative, or the source is none for the scenario's start.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static ImmutableArray<ReplicateRow> Play(Scenario scenario, WorkplaceSource source, int replicate, CancellationToken cancellationToken) =>
        Play(scenario, source, replicate, null, cancellationToken);

    /// <inheritdoc cref="Play(Scenario, WorkplaceSource, int, CancellationToken)"/>
    /// <param name="scenario">A scenario in which no rule is broken.</param>
    /// <param name="source">The workplace.</param>
    /// <param name="replicate">Which one, from 0.</param>
    /// <param name="betweenTicks">Told after every tick of a run the share of its ticks done, in (0, 1], and may rest there for a while; null for nobody. Has no effect on what comes out.</param>
    /// <param name="cancellationToken">Stops it between two ticks.</param>
    public static ImmutableArray<ReplicateRow> Play(
        Scenario scenario, WorkplaceSource source, int replicate, Action<double>? betweenTicks, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(replicate);
        if (scenario.FindFault(DateTimeOffset.UnixEpoch) is { } fault)
        {
            throw new ArgumentException(fault, nameof(scenario));
        }

        if (source.IsFrozen != (scenario.Start == ScenarioStart.Live))
        {
            throw new ArgumentException($"A scenario that starts {scenario.Start} needs another workplace.", nameof(source));
        }

        var draw = Draw.OfReplicate(scenario.Seed, replicate);
        var organisation = source.Open(scenario, draw);
        var seeded = source.Outline(scenario, organisation);
        var rows = ImmutableArray.CreateBuilder<ReplicateRow>(scenario.Strategies.Length);
        foreach (var (place, strategy) in scenario.Strategies.Index())
        {
            var outcome = new Run(organisation, seeded, scenario, strategy, draw).Play(betweenTicks, cancellationToken);
            rows.Add(RunMeasures.Of(outcome, place, replicate));
        }

        return rows.MoveToImmutable();
    }
}
