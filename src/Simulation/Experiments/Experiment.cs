using System.Collections.Immutable;

namespace LearningGraph.Simulation;

/// <summary>Plays the replicates of a scenario on several threads.</summary>
public static class Experiment
{
    /// <summary>Plays them, in order, as many side by side as there are threads, until all are done or the stopping rule holds.</summary>
    /// <param name="scenario">A scenario in which no rule is broken.</param>
    /// <param name="source">The workplace.</param>
    /// <param name="threads">From 1; has no effect on what comes out.</param>
    /// <param name="progress">Is told how many replicates are done, from one thread at a time.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The rows of every replicate that was played, by replicate and strategy; those after the one at which the rule held left out.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static ImmutableArray<ReplicateRow> Play(
        Scenario scenario, WorkplaceSource source, int threads, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        var played = new ImmutableArray<ReplicateRow>[scenario.Replicates];
        var (begun, done) = (0, 0);
        StoppingWatch watch = new(scenario);
        Lock guard = new();
        Parallel.For(0, Math.Min(threads, scenario.Replicates), new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = threads }, _ =>
        {
            while (Next() is { } replicate)
            {
                var rows = Replicate.Play(scenario, source, replicate, cancellationToken);
                lock (guard)
                {
                    played[replicate] = rows;
                    Look();
                    progress?.Report(++done);
                }
            }
        });
        return [.. played.Take(watch.Count).SelectMany(rows => rows)];

        int? Next()
        {
            lock (guard)
            {
                return !watch.IsReached && begun < scenario.Replicates ? begun++ : null;
            }
        }

        // In their order, as far as there is no gap.
        void Look()
        {
            while (!watch.IsReached && watch.Count < played.Length && !played[watch.Count].IsDefault)
            {
                watch.Add(played[watch.Count].AsSpan());
            }
        }
    }
}
