using System.Collections.Immutable;

namespace LearningGraph.Grains;

/// <summary>The experiments that are in memory, and whose turn it is. Waits for no disk. For any thread.</summary>
internal sealed class RunTable
{
    private readonly Lock gate = new();
    private readonly HeldRuns runs = new();
    private readonly ReplicateTurns turns = new();
    private TaskCompletionSource settled = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>How many run.</summary>
    public int Running
    {
        get
        {
            lock (gate)
            {
                return turns.Count;
            }
        }
    }

    /// <summary>How many have their rows in memory.</summary>
    public int Held
    {
        get
        {
            lock (gate)
            {
                return runs.Count;
            }
        }
    }

    /// <summary>How many run or wait, and the ticks of all their runs.</summary>
    public (int Count, long Ticks) Unfinished
    {
        get
        {
            lock (gate)
            {
                return (runs.Unfinished, runs.UnfinishedTicks);
            }
        }
    }

    /// <summary>Completes when the next one leaves.</summary>
    public Task Settled
    {
        get
        {
            lock (gate)
            {
                return settled.Task;
            }
        }
    }

    /// <summary>The one of an id; null when it is not in memory.</summary>
    public ExperimentRun? Find(ExperimentId id)
    {
        lock (gate)
        {
            return runs.Find(id);
        }
    }

    /// <summary>The same for somebody who wants its rows: of those that are over it is then the one that was asked for last.</summary>
    public ExperimentRun? Use(ExperimentId id)
    {
        lock (gate)
        {
            if (runs.Find(id) is not { } run)
            {
                return null;
            }

            runs.Put(run);
            return run;
        }
    }

    /// <summary>How one goes, and what tells of its next change.</summary>
    public (ExperimentStatus Status, Task Changed) Observe(ExperimentRun run)
    {
        lock (gate)
        {
            return (run.Status, run.Status.IsOver ? settled.Task : run.Changed);
        }
    }

    /// <summary>The rows that count of some replicates, see <see cref="ExperimentRun.ReadRows"/>.</summary>
    public ImmutableArray<ReplicateRow> ReadRows(ExperimentRun run, int first, int count)
    {
        lock (gate)
        {
            return run.ReadRows(first, count);
        }
    }

    /// <summary>Takes one in, or takes note of where it is by now.</summary>
    public void Put(ExperimentRun run, ExperimentStanding standing)
    {
        lock (gate)
        {
            run.Set(standing);
            turns.Put(run);
            runs.Put(run);
        }
    }

    /// <summary>Lets one go that is over, and tells who waits for a change of any.</summary>
    public void Drop(ExperimentId id)
    {
        lock (gate)
        {
            runs.Remove(id);
            var before = settled;
            settled = new(TaskCreationOptions.RunContinuationsAsynchronously);
            before.SetResult();
        }
    }

    /// <summary>The next replicate to play, see <see cref="ReplicateTurns.Take"/>.</summary>
    public ReplicateTurn? Take(out Task more)
    {
        lock (gate)
        {
            return turns.Take(out more);
        }
    }

    /// <summary>A replicate was played; its rows are kept.</summary>
    public void Count(ReplicateTurn turn, ImmutableArray<ReplicateRow> rows)
    {
        lock (gate)
        {
            turn.Run.GiveBack(turn.Replicate, rows);
        }
    }

    /// <summary>A replicate was not played to its end; it is played again.</summary>
    /// <param name="turn">Which.</param>
    /// <param name="isLost">Whether its worker was lost over it.</param>
    /// <returns>How often that happened over this replicate; 0 when it is none.</returns>
    public int GiveBack(ReplicateTurn turn, bool isLost)
    {
        lock (gate)
        {
            turn.Run.GiveBack(turn.Replicate, []);
            turns.Wake();
            return isLost ? turn.Run.Lose(turn.Replicate) : 0;
        }
    }
}
