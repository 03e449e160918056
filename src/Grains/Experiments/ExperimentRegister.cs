using System.Collections.Immutable;
using LearningGraph.Simulation;
using Microsoft.Extensions.Logging;

namespace LearningGraph.Grains;

/// <summary>
/// All experiments of this node, and whose turn it is. What changes is kept before it counts. Of those that are over only the ones that somebody
/// asked for last are in memory. For any thread.
/// </summary>
internal sealed partial class ExperimentRegister(IExperimentStore store, ILogger<ExperimentRegister> logger)
{
    private readonly Lock gate = new();
    private readonly HeldRuns runs = new();
    private readonly ReplicateTurns turns = new();
    private TaskCompletionSource settled = NewSignal();
    private bool isLoaded;

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

    /// <summary>How many run or wait.</summary>
    public int Unfinished
    {
        get
        {
            lock (gate)
            {
                Load();
                return runs.Unfinished;
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

    /// <summary>Takes up what the store keeps and is not over. Done once; whoever asks first does it.</summary>
    /// <returns>False when one of them could not be read: then the next call tries it again.</returns>
    public bool Load()
    {
        lock (gate)
        {
            if (!isLoaded)
            {
                isLoaded = store.List()
                    .Where(stored => !StoredRuns.IsOver(stored) && runs.Find(stored.Id) is null)
                    .Aggregate(seed: true, (all, stored) => TryOpen(stored) && all);
            }

            return isLoaded;
        }
    }

    /// <summary>Takes on a new one.</summary>
    /// <returns>False when there is one of that id.</returns>
    public bool Add(ExperimentManifest manifest, Action<Stream>? saveWorkplace)
    {
        Load();
        manifest = manifest with { Program = SimulationProgram.Id };
        if (!store.Add(manifest, saveWorkplace))
        {
            return false;
        }

        lock (gate)
        {
            if (runs.Find(manifest.Id) is null)
            {
                Open(new(manifest.Id, manifest, new() { State = ExperimentState.Running }));
            }

            return true;
        }
    }

    /// <summary>All that are kept, the oldest first; damaged ones at the end.</summary>
    public ImmutableArray<ExperimentStatus> List()
    {
        lock (gate)
        {
            Load();
            return [.. store.List().Select(Describe)];
        }
    }

    /// <summary>How one goes, and what tells of its next change; null when there is none of this id.</summary>
    public (ExperimentStatus Status, Task Changed)? Find(ExperimentId id)
    {
        lock (gate)
        {
            Load();
            var run = runs.Find(id);
            if (run is null && store.Find(id) is { } stored)
            {
                if (StoredRuns.IsOver(stored))
                {
                    return (Describe(stored), settled.Task);
                }

                run = Open(stored);
            }

            return run is null ? null : (run.Status, run.Status.IsOver ? settled.Task : run.Changed);
        }
    }

    /// <summary>How one goes, what was asked for, and the file of its workplace; null when there is none of this id, or it cannot be read.</summary>
    public (ExperimentStatus Status, ExperimentManifest Manifest, string? Workplace)? Read(ExperimentId id)
    {
        lock (gate)
        {
            return FindRun(id) is { } run ? (run.Status, run.Manifest, run.Workplace) : null;
        }
    }

    /// <summary>The rows that count of some replicates, by replicate and then by strategy; empty when there are none.</summary>
    /// <param name="id">Of which experiment.</param>
    /// <param name="first">The first replicate, from 0.</param>
    /// <param name="count">So many replicates at most, from 0.</param>
    public ImmutableArray<ReplicateRow> ReadRows(ExperimentId id, int first, int count)
    {
        lock (gate)
        {
            return FindRun(id)?.ReadRows(first, count) ?? [];
        }
    }

    /// <summary>Changes where one is that runs or waits.</summary>
    /// <param name="id">Which.</param>
    /// <param name="from">Where it has to be.</param>
    /// <param name="to">Where it is then.</param>
    /// <returns>How it goes then; unchanged when it is elsewhere; null when there is none.</returns>
    public ExperimentStatus? Move(ExperimentId id, ExperimentState from, ExperimentState to)
    {
        lock (gate)
        {
            if (FindRun(id) is not { } run)
            {
                return store.Find(id) is { } damaged ? Describe(damaged) : null;
            }

            if (run.Standing.State == from)
            {
                Set(run, run.Standing with { State = to == ExperimentState.Running && run.HasAll ? ExperimentState.Ended : to });
            }

            return run.Status;
        }
    }

    /// <summary>Cancels one that is not over, else removes it.</summary>
    /// <returns>How it went before; null when there is none.</returns>
    public ExperimentStatus? Delete(ExperimentId id)
    {
        lock (gate)
        {
            var run = FindRun(id);
            var before = run?.Status ?? (store.Find(id) is { } damaged ? Describe(damaged) : null);
            if (run is not null && !run.Status.IsOver)
            {
                Set(run, run.Standing with { State = ExperimentState.Cancelled });
                run.Stop.Cancel();
            }
            else if (before is not null)
            {
                store.Remove(id);
                Drop(id);
            }

            return before;
        }
    }

    /// <summary>The next replicate to play: each experiment that runs in its turn; null when there is none for now.</summary>
    /// <param name="more">Completes when there may be one; it may also be that another was faster.</param>
    public ReplicateTurn? Take(out Task more)
    {
        lock (gate)
        {
            return turns.Take(out more);
        }
    }

    /// <summary>Keeps what a replicate came to, and ends the experiment when that was all it needed.</summary>
    /// <returns>Where the experiment is then.</returns>
    /// <exception cref="IOException">It could not be kept; it does not count.</exception>
    public ExperimentState Keep(ReplicateTurn turn, ImmutableArray<ReplicateRow> rows)
    {
        lock (gate)
        {
            var run = turn.Run;
            if (run.Status.IsOver)
            {
                run.GiveBack(turn.Replicate, []);
                return run.Standing.State;
            }

            store.Append(run.Manifest.Id, rows);
            run.GiveBack(turn.Replicate, rows);
            if (run.HasAll)
            {
                Set(run, run.Standing with { State = ExperimentState.Ended });
            }

            return run.Standing.State;
        }
    }

    /// <summary>A replicate was not played to its end; it is played again.</summary>
    /// <param name="turn">Which.</param>
    /// <param name="isLost">Whether its worker was lost over it.</param>
    /// <returns>How often that happened over this replicate; 0 when it is none.</returns>
    public int GiveBack(ReplicateTurn turn, bool isLost = false)
    {
        lock (gate)
        {
            turn.Run.GiveBack(turn.Replicate, []);
            turns.Wake();
            return isLost ? turn.Run.Lose(turn.Replicate) : 0;
        }
    }

    /// <summary>An experiment cannot be played; what else is being played of it stops.</summary>
    public void Fail(ReplicateTurn turn, string fault)
    {
        Leave(turn, standing => standing with { State = ExperimentState.Failed, Fault = fault });
        turn.Run.Stop.Cancel();
    }

    /// <summary>What an experiment came to cannot be kept: it waits until somebody resumes it.</summary>
    public void Halt(ReplicateTurn turn, string reason) => Leave(
        turn, standing => standing with { State = ExperimentState.Paused, Notices = [.. standing.Notices, $"A replicate could not be kept: {reason} The experiment is paused; resume it to go on."] });

    /// <summary>Forgets who the people of a live experiment are. What is done of it stays, without founders; what is not done will not be, and it fails for that.</summary>
    /// <param name="id">Which; nothing when there is none.</param>
    /// <param name="reason">A sentence.</param>
    /// <exception cref="IOException">Not all could be forgotten, see <see cref="IExperimentStore.ForgetPeople"/>; once more does the rest.</exception>
    public void ForgetPeople(ExperimentId id, string reason)
    {
        lock (gate)
        {
            TryStop(id, reason);
            try
            {
                store.ForgetPeople(id);
            }
            finally
            {
                // What is in memory names founders still; whoever asks next reads it anew.
                Drop(id);
            }
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    // The people matter more than why they went: a full disk, or rows that cannot be read, must not keep them.
    private void TryStop(ExperimentId id, string reason)
    {
        try
        {
            Load();
            if (runs.Find(id) is { } run)
            {
                TrySet(run, StoredRuns.Forget(run.Standing, reason));
                run.Stop.Cancel();
            }
            else if (store.Find(id) is { Manifest: not null } stored && StoredRuns.Forget(stored.Standing, reason) is var forgotten && forgotten != stored.Standing)
            {
                store.SetStanding(id, forgotten);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            LogNotKept(failure, id);
        }
    }

    private void Leave(ReplicateTurn turn, Func<ExperimentStanding, ExperimentStanding> change)
    {
        lock (gate)
        {
            var run = turn.Run;
            run.GiveBack(turn.Replicate, []);
            if (!run.Status.IsOver)
            {
                TrySet(run, change(run.Standing));
            }
        }
    }

    private void Set(ExperimentRun run, ExperimentStanding standing)
    {
        standing = standing with { Done = run.Done };
        store.SetStanding(run.Manifest.Id, standing);
        Take(run, standing);
    }

    // Where the disk takes nothing, the next start finds it running and tries again; until then nobody's time is spent on it.
    private void TrySet(ExperimentRun run, ExperimentStanding standing)
    {
        try
        {
            Set(run, standing);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            LogNotKept(failure, run.Manifest.Id);
            Take(run, standing);
        }
    }

    private void Take(ExperimentRun run, ExperimentStanding standing)
    {
        run.Set(standing);
        turns.Put(run);
        runs.Put(run);
    }

    private void Drop(ExperimentId id)
    {
        runs.Remove(id);
        var before = settled;
        settled = NewSignal();
        before.SetResult();
    }

    private bool TryOpen(StoredExperiment stored)
    {
        try
        {
            Open(stored);
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            LogNotOpened(failure, stored.Id);
            return false;
        }
    }

    private ExperimentRun Open(StoredExperiment stored)
    {
        var (run, standing) = StoredRuns.Open(store, stored);
        if (standing == stored.Standing)
        {
            Take(run, standing);
        }
        else
        {
            TrySet(run, standing);
        }

        return run;
    }

    private ExperimentRun? FindRun(ExperimentId id)
    {
        Load();
        if (runs.Find(id) is { } run)
        {
            runs.Put(run);
            return run;
        }

        return store.Find(id) is { Manifest: not null } stored ? Open(stored) : null;
    }

    private ExperimentStatus Describe(StoredExperiment stored) => runs.Find(stored.Id)?.Status ?? StoredRuns.Describe(stored);

    [LoggerMessage(Level = LogLevel.Error, Message = "Where experiment {Experiment} is could not be kept")]
    private partial void LogNotKept(Exception failure, ExperimentId experiment);

    [LoggerMessage(Level = LogLevel.Error, Message = "What experiment {Experiment} came to so far could not be read; it is tried again")]
    private partial void LogNotOpened(Exception failure, ExperimentId experiment);
}
