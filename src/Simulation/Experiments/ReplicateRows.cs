namespace LearningGraph.Simulation;

/// <summary>The rows of an experiment in order, however they came.</summary>
internal static class ReplicateRows
{
    /// <summary>The replicates of which every strategy's row is there.</summary>
    /// <param name="scenario">What the rows are of.</param>
    /// <param name="rows">In any order; one that comes twice counts once.</param>
    /// <returns>One array for each such replicate, in their order, holding the strategies in theirs.</returns>
    /// <exception cref="ArgumentException">A row is of no strategy or replicate of the scenario, or has other measures or weeks.</exception>
    public static List<ReplicateRow[]> Complete(Scenario scenario, IEnumerable<ReplicateRow> rows)
    {
        SortedDictionary<int, ReplicateRow?[]> replicates = [];
        foreach (var row in rows)
        {
            Check(scenario, row);
            if (!replicates.TryGetValue(row.Replicate, out var strategies))
            {
                replicates.Add(row.Replicate, strategies = new ReplicateRow?[scenario.Strategies.Length]);
            }

            strategies[row.Strategy] = row;
        }

        return [.. replicates.Values.Where(strategies => !strategies.Contains(null)).Select(strategies => strategies.Select(row => row!).ToArray())];
    }

    private static void Check(Scenario scenario, ReplicateRow row)
    {
        var weeks = scenario.Ticks / WorkTime.TicksPerWeek;
        if (row.Strategy < 0 || row.Strategy >= scenario.Strategies.Length || row.Replicate < 0 || row.Replicate >= scenario.Replicates)
        {
            throw new ArgumentException($"A row of strategy {row.Strategy}, replicate {row.Replicate} is not of this scenario.", nameof(row));
        }

        if (row.Values.Length != MeasureCatalogue.All.Length
            || row.Active.Length != weeks || row.Members.Length != weeks || row.Questions.Length != weeks || row.Answers.Length != weeks)
        {
            throw new ArgumentException($"The row of strategy {row.Strategy}, replicate {row.Replicate} has other measures or weeks than this scenario.", nameof(row));
        }
    }
}
