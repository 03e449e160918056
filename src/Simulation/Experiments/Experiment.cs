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
        var (begun, done, enough) = (0, 0, (int?)null);
        Lock guard = new();
        Parallel.For(0, Math.Min(threads, scenario.Replicates), new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = threads }, _ =>
        {
            while (Next() is { } replicate)
            {
                var rows = Replicate.Play(scenario, source, replicate, cancellationToken);
                lock (guard)
                {
                    played[replicate] = rows;
                    enough ??= Stopping.FindCount(scenario, Rows());
                    progress?.Report(++done);
                }
            }
        });
        return [.. Rows().Where(row => row.Replicate < (enough ?? scenario.Replicates))];

        int? Next()
        {
            lock (guard)
            {
                return enough is null && begun < scenario.Replicates ? begun++ : null;
            }
        }

        IEnumerable<ReplicateRow> Rows() => played.Where(rows => !rows.IsDefault).SelectMany(rows => rows);
    }
}
