using System.Collections.Immutable;
using LearningGraph.Simulation;
using Microsoft.Extensions.Logging;

namespace LearningGraph.Grains;

/// <summary>
/// All experiments of this node. What changes is kept before it counts. Of those that are over only the ones whose rows somebody asked for last are
/// in memory. For any thread.
/// </summary>
internal sealed class ExperimentRegister(IExperimentStore store, ILogger<ExperimentRegister> logger)
{
    private readonly ExperimentShelf shelf = new(store, logger);

    private RunTable Table => shelf.Table;

    /// <summary>How many run.</summary>
    public int Running => Table.Running;

    /// <summary>How many have their rows in memory.</summary>
    public int Held => Table.Held;

    /// <summary>How often rows were read from the store.</summary>
    public int Opened => shelf.Opened;

    /// <summary>How many run or wait, and the ticks of all their runs.</summary>
    /// <exception cref="IOException">The store cannot be read.</exception>
    public (int Count, long Ticks) CountUnfinished()
    {
        shelf.LoadOnce();
        return Table.Unfinished;
    }

    /// <summary>Takes up what the store keeps and is not over; from the second time on, what could not be read before.</summary>
    /// <returns>False when one of them could not be read: then it is to be called again some time.</returns>
    /// <exception cref="IOException">The store cannot be read.</exception>
    public bool Load() => shelf.Load();

    /// <summary>Takes on a new one.</summary>
    /// <returns>False when there is one of that id.</returns>
    public bool Add(ExperimentManifest manifest, Action<Stream>? saveWorkplace)
    {
        shelf.LoadOnce();
        manifest = manifest with { Program = SimulationProgram.Id };
        lock (shelf.FilesOf(manifest.Id))
        {
            if (!store.Add(manifest, saveWorkplace))
            {
                return false;
            }

            shelf.Open(manifest.Id);
            return true;
        }
    }

    /// <summary>All that are kept, the oldest first; those that are damaged or cannot be read at the end.</summary>
    public ImmutableArray<ExperimentStatus> List() => [.. store.List().Select(shelf.Describe)];

    /// <summary>How one goes, and what tells of its next change; null when there is none of this id.</summary>
    public (ExperimentStatus Status, Task Changed)? Find(ExperimentId id)
    {
        // Before looking: what happens in between completes it.
        var settled = Table.Settled;
        if (Table.Find(id) is { } held)
        {
            return Observe(held);
        }

        return store.Find(id) is not { } stored ? null
            : !StoredRuns.IsOver(stored) && !shelf.IsUnread(id) && shelf.TryOpen(id) && Table.Find(id) is { } run ? Observe(run)
            : (shelf.Describe(stored), settled);

        (ExperimentStatus, Task) Observe(ExperimentRun run) =>
            Table.Observe(run) is var (status, changed) && shelf.FindVeiled(id) is { } before ? (before, settled) : (status, changed);
    }

    /// <summary>How one goes, what was asked for, and the file of its workplace, without its rows; null when there is none of this id, or it is damaged.</summary>
    public ReportSubject? Read(ExperimentId id)
    {
        // Before looking: what is kept of it afterwards is of no use once it changes.
        object edition = Table.Settled;
        return Table.Find(id) is { } run ? new(shelf.Describe(run), run.Manifest, run.Workplace, edition)
            : store.Find(id) is { Manifest: { } manifest } stored ? new(shelf.Describe(stored), manifest, store.FindWorkplace(id), edition)
            : null;
    }

    /// <summary>The rows that count of some replicates, by replicate and then by strategy; empty when there are none. May read a large file.</summary>
    /// <param name="id">Of which experiment.</param>
    /// <param name="first">The first replicate, from 0.</param>
    /// <param name="count">So many replicates at most, from 0.</param>
    /// <exception cref="StoreUnavailableException">They cannot be read.</exception>
    public ImmutableArray<ReplicateRow> ReadRows(ExperimentId id, int first, int count) =>
        shelf.OpenFor(id) is { } run ? Table.ReadRows(run, first, count) : [];

    /// <summary>Changes where one is that runs or waits.</summary>
    /// <param name="id">Which.</param>
    /// <param name="from">Where it has to be.</param>
    /// <param name="to">Where it is then.</param>
    /// <returns>How it goes then; unchanged when it is elsewhere; null when there is none.</returns>
    /// <exception cref="StoreUnavailableException">It cannot be read.</exception>
    public ExperimentStatus? Move(ExperimentId id, ExperimentState from, ExperimentState to)
    {
        lock (shelf.FilesOf(id))
        {
            if (shelf.OpenFor(id) is not { } run)
            {
                return store.Find(id) is { } damaged ? shelf.Describe(damaged) : null;
            }

            if (run.Standing.State == from)
            {
                shelf.Set(run, run.Standing with { State = to == ExperimentState.Running && run.HasAll ? ExperimentState.Ended : to });
            }

            return run.Status;
        }
    }

    /// <summary>Cancels one that is not over, else removes it.</summary>
    /// <returns>How it went before; null when there is none.</returns>
    public ExperimentStatus? Delete(ExperimentId id)
    {
        ExperimentRun? run;
        ExperimentStatus? before;
        lock (shelf.FilesOf(id))
        {
            run = Table.Find(id);
            var stored = store.Find(id);
            before = run?.Status ?? (stored is null ? null : shelf.Describe(stored));
            if (before is { IsOver: false } && run is not null)
            {
                shelf.Set(run, run.Standing with { State = ExperimentState.Cancelled });
            }
            else if (before is { IsOver: false })
            {
                // Its rows need not be read for that.
                store.SetStanding(id, stored!.Standing with { State = ExperimentState.Cancelled });
                shelf.Drop(id);
            }
            else if (before is not null)
            {
                store.Remove(id);
                shelf.Drop(id);
            }
        }

        run?.Stop.Cancel();
        return before;
    }

    /// <summary>The next replicate to play: each experiment that runs in its turn; null when there is none for now.</summary>
    /// <param name="more">Completes when there may be one; it may also be that another was faster.</param>
    public ReplicateTurn? Take(out Task more) => Table.Take(out more);

    /// <summary>Keeps what a replicate came to, and ends the experiment when that was all it needed.</summary>
    /// <returns>Where the experiment is then.</returns>
    /// <exception cref="IOException">It could not be kept; it does not count.</exception>
    public ExperimentState Keep(ReplicateTurn turn, ImmutableArray<ReplicateRow> rows)
    {
        var run = turn.Run;
        lock (shelf.FilesOf(run.Manifest.Id))
        {
            if (run.Status.IsOver)
            {
                Table.Count(turn, []);
                return run.Standing.State;
            }

            store.Append(run.Manifest.Id, rows);
            Table.Count(turn, rows);
            if (run.HasAll)
            {
                shelf.Set(run, run.Standing with { State = ExperimentState.Ended });
            }

            return run.Standing.State;
        }
    }

    /// <summary>A replicate was not played to its end; it is played again.</summary>
    /// <param name="turn">Which.</param>
    /// <param name="isLost">Whether its worker was lost over it.</param>
    /// <returns>How often that happened over this replicate; 0 when it is none.</returns>
    public int GiveBack(ReplicateTurn turn, bool isLost = false) => Table.GiveBack(turn, isLost);

    /// <summary>An experiment cannot be played; what else is being played of it stops.</summary>
    public void Fail(ReplicateTurn turn, string fault)
    {
        Leave(turn, standing => standing with { State = ExperimentState.Failed, Fault = fault });
        turn.Run.Stop.Cancel();
    }

    /// <summary>What an experiment came to cannot be kept: it waits until somebody resumes it.</summary>
    public void Halt(ReplicateTurn turn, string reason) => Leave(
        turn, standing => standing with { State = ExperimentState.Paused, Notices = [.. standing.Notices, $"A replicate could not be kept: {reason} The experiment is paused; resume it to go on."] });

    /// <summary>Forgets who the people of a live experiment are; only then its standing tells so. What is done of it stays, without founders; what is not done will not be, and it fails for that.</summary>
    /// <param name="id">Which; nothing when there is none.</param>
    /// <param name="reason">A sentence.</param>
    /// <exception cref="IOException">Not all could be forgotten, see <see cref="IExperimentStore.ForgetPeople"/>; once more does the rest.</exception>
    public void ForgetPeople(ExperimentId id, string reason)
    {
        lock (shelf.FilesOf(id))
        {
            var run = Table.Find(id);
            shelf.Veil(id);
            try
            {
                shelf.TryForget(id, reason);
                run?.Stop.Cancel();
                store.ForgetPeople(id);
            }
            finally
            {
                // What is in memory names founders still; whoever asks next reads it anew.
                shelf.Unveil(id);
                shelf.Drop(id);
            }
        }
    }

    private void Leave(ReplicateTurn turn, Func<ExperimentStanding, ExperimentStanding> change)
    {
        var run = turn.Run;
        lock (shelf.FilesOf(run.Manifest.Id))
        {
            Table.Count(turn, []);
            if (!run.Status.IsOver)
            {
                shelf.TrySet(run, change(run.Standing));
            }
        }
    }
}
