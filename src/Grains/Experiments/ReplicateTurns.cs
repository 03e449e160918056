namespace LearningGraph.Grains;

/// <summary>Whose turn it is: experiments that run, a replicate at a time each. Not for use from several threads.</summary>
internal sealed class ReplicateTurns
{
    private readonly List<ExperimentRun> runs = [];
    private TaskCompletionSource work = NewSignal();
    private int next;

    /// <summary>How many run.</summary>
    public int Count => runs.Count;

    /// <summary>Takes an experiment in, or out when it does not run any more.</summary>
    public void Put(ExperimentRun run)
    {
        runs.Remove(run);
        if (run.Standing.State == ExperimentState.Running)
        {
            runs.Add(run);
            Wake();
        }
    }

    /// <summary>The next replicate to play, each experiment in its turn; null when there is none for now.</summary>
    /// <param name="more">Completes when there may be one; it may also be that another was faster.</param>
    public ReplicateTurn? Take(out Task more)
    {
        more = work.Task;
        for (var tried = 0; tried < runs.Count; tried++)
        {
            var place = (next + tried) % runs.Count;
            if (runs[place].Take() is { } replicate)
            {
                next = place + 1;
                return new(runs[place], replicate);
            }
        }

        return null;
    }

    /// <summary>There may be more to play.</summary>
    public void Wake()
    {
        var before = work;
        work = NewSignal();
        before.SetResult();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
