namespace LearningGraph.Simulation;

/// <summary>Decides when an experiment may end early. Looks at replicates in their order only, so it makes no difference which of them were faster.</summary>
public static class Stopping
{
    /// <summary>Whether the rows are enough; also after the last replicate.</summary>
    /// <param name="scenario">A scenario in which no rule is broken.</param>
    /// <param name="rows">Rows in any order.</param>
    /// <exception cref="ArgumentException">A row is not of this scenario.</exception>
    public static bool IsReached(Scenario scenario, IEnumerable<ReplicateRow> rows)
    {
        var replicates = ReplicateRows.Complete(scenario, rows);
        return replicates.Count == scenario.Replicates || CountEnough(scenario, replicates) is not null;
    }

    /// <summary>The number of first replicates after which the rule holds.</summary>
    /// <param name="scenario">A scenario in which no rule is broken.</param>
    /// <param name="rows">Rows in any order; looked at up to the first replicate that is not complete.</param>
    /// <returns>At least the rule's <see cref="StoppingRule.LeastReplicates"/>; null when it does not hold yet, or there is none.</returns>
    /// <exception cref="ArgumentException">A row is not of this scenario.</exception>
    public static int? FindCount(Scenario scenario, IEnumerable<ReplicateRow> rows) =>
        scenario.Stopping is null ? null : CountEnough(scenario, ReplicateRows.Complete(scenario, rows));

    /// <summary>The same of replicates that are complete and in order.</summary>
    internal static int? CountEnough(Scenario scenario, List<ReplicateRow[]> replicates)
    {
        StoppingWatch watch = new(scenario);
        for (var count = 0; !watch.IsReached && count < replicates.Count && replicates[count][0].Replicate == count; count++)
        {
            watch.Add(replicates[count]);
        }

        return watch.IsReached ? watch.Count : null;
    }
}
