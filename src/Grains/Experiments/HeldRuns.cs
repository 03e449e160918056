namespace LearningGraph.Grains;

/// <summary>Experiments in memory: all that are not over, and of the others those that somebody asked for last. Not for use from several threads.</summary>
internal sealed class HeldRuns
{
    // Two tables are read at once, and a report is built: none of them takes the rows from another.
    private const int MostOver = 3;

    private readonly Dictionary<ExperimentId, ExperimentRun> runs = [];
    private readonly List<ExperimentRun> over = [];

    /// <summary>How many there are.</summary>
    public int Count => runs.Count;

    /// <summary>How many run or wait.</summary>
    public int Unfinished => runs.Count - over.Count;

    /// <summary>Ticks of all runs of those that run or wait.</summary>
    public long UnfinishedTicks => runs.Values.Where(run => !run.Status.IsOver).Sum(run => run.Manifest.Scenario.CountTicks());

    /// <summary>The one of an id; null when it is not in memory.</summary>
    public ExperimentRun? Find(ExperimentId id) => runs.GetValueOrDefault(id);

    /// <summary>Takes one in, or takes note of where it is by now; of those that are over it is then the one that was asked for last.</summary>
    public void Put(ExperimentRun run)
    {
        runs[run.Manifest.Id] = run;
        over.Remove(run);
        if (!run.Status.IsOver)
        {
            return;
        }

        over.Add(run);
        if (over.Count > MostOver)
        {
            Remove(over[0].Manifest.Id);
        }
    }

    /// <summary>Lets one go.</summary>
    public void Remove(ExperimentId id)
    {
        if (runs.Remove(id, out var run))
        {
            over.Remove(run);
        }
    }
}
