using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace LearningGraph.Grains;

/// <summary>
/// Experiments between their files and memory: takes them up, and keeps where they are. An experiment's files, and where it is, change only under its
/// lock; whoever waits for the disk keeps nobody from other experiments. For any thread.
/// </summary>
internal sealed partial class ExperimentShelf(IExperimentStore store, ILogger logger)
{
    private readonly ExperimentLocks files = new();
    private readonly UnreadRuns unread = new();
    private readonly ConcurrentDictionary<ExperimentId, ExperimentStatus> veiled = [];

    // Comes before the lock of any experiment.
    private readonly Lock loading = new();
    private bool isListed;
    private int opened;

    /// <summary>Those in memory.</summary>
    public RunTable Table { get; } = new();

    /// <summary>How often rows were read from the store.</summary>
    public int Opened => Volatile.Read(ref opened);

    /// <summary>The lock of one experiment's files.</summary>
    public Lock FilesOf(ExperimentId id) => files.Of(id);

    /// <summary>Takes up what the store keeps and is not over; from the second time on, what could not be read before.</summary>
    /// <returns>False when one of them could not be read: then it is to be called again some time.</returns>
    /// <exception cref="IOException">The store cannot be read.</exception>
    public bool Load()
    {
        lock (loading)
        {
            var tried = isListed ? unread.All : [.. store.List().Where(stored => stored.IsUnreadable || !StoredRuns.IsOver(stored)).Select(stored => stored.Id)];
            isListed = true;
            return tried.Aggregate(seed: true, (all, id) => TryOpen(id) && all);
        }
    }

    /// <summary>The same, when it was never done.</summary>
    public void LoadOnce()
    {
        lock (loading)
        {
            if (!isListed)
            {
                Load();
            }
        }
    }

    /// <summary>Whether one was tried in vain, and is tried again some time.</summary>
    public bool IsUnread(ExperimentId id) => unread.Contains(id);

    /// <summary>How one goes, for callers.</summary>
    public ExperimentStatus Describe(StoredExperiment stored) =>
        Table.Find(stored.Id) is { } run ? Describe(run) : unread.Describe(stored) is var status && FindVeiled(stored.Id) is { } before ? before : status;

    /// <summary>How one in memory goes, for callers.</summary>
    public ExperimentStatus Describe(ExperimentRun run) =>
        Table.Observe(run).Status is var status && FindVeiled(run.Manifest.Id) is { } before ? before : status;

    /// <summary>From now on callers are told how one went before: what happens to it is not through yet.</summary>
    public void Veil(ExperimentId id)
    {
        if (Table.Find(id) is { } run)
        {
            veiled[id] = Describe(run);
        }
        else if (store.Find(id) is { } stored)
        {
            veiled[id] = Describe(stored);
        }
    }

    /// <summary>It is through.</summary>
    public void Unveil(ExperimentId id) => veiled.TryRemove(id, out _);

    /// <summary>How one went before; null when it is not veiled. To be asked after looking how it goes.</summary>
    public ExperimentStatus? FindVeiled(ExperimentId id) => veiled.GetValueOrDefault(id);

    /// <summary>The one of an id, in memory afterwards as the one that was asked for last; null when there is none, or it is damaged.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public ExperimentRun? Open(ExperimentId id)
    {
        if (Table.Use(id) is { } held)
        {
            return held;
        }

        lock (FilesOf(id))
        {
            return Table.Use(id)
                ?? store.Find(id) switch
                {
                    { Manifest: not null } stored => Open(stored),
                    { IsUnreadable: true, Standing.Fault: var fault } => throw new IOException(fault),
                    _ => null,
                };
        }
    }

    /// <summary>The same when it may fail; then it is tried again some time.</summary>
    /// <returns>False when it cannot be read.</returns>
    public bool TryOpen(ExperimentId id)
    {
        try
        {
            Open(id);
            unread.Remove(id);
            return true;
        }
        catch (Exception failure) when (IsOfTheDisk(failure))
        {
            unread.Add(id);
            Tell(failure, id);
            return false;
        }
    }

    /// <summary>The same for somebody who asks about this one.</summary>
    /// <exception cref="StoreUnavailableException">It cannot be read.</exception>
    public ExperimentRun? OpenFor(ExperimentId id)
    {
        if (unread.Contains(id))
        {
            throw new StoreUnavailableException(UnreadRuns.Explain(id));
        }

        try
        {
            return Open(id);
        }
        catch (Exception failure) when (IsOfTheDisk(failure))
        {
            Tell(failure, id);
            throw new StoreUnavailableException(UnreadRuns.Explain(id), failure);
        }
    }

    /// <summary>Keeps where one in memory is, and then lets it count.</summary>
    /// <exception cref="IOException">It could not be kept; nothing changed.</exception>
    public void Set(ExperimentRun run, ExperimentStanding standing)
    {
        standing = standing with { Done = run.Done };
        store.SetStanding(run.Manifest.Id, standing);
        Table.Put(run, standing);
    }

    /// <summary>The same also where the disk takes nothing: the next start finds it as it was and tries again; until then nobody's time is spent on it.</summary>
    public void TrySet(ExperimentRun run, ExperimentStanding standing)
    {
        try
        {
            Set(run, standing);
        }
        catch (Exception failure) when (IsOfTheDisk(failure))
        {
            LogNotKept(failure, run.Manifest.Id);
            Table.Put(run, standing);
        }
    }

    /// <summary>Lets one that stopped forget its people where that can be kept: they matter more than why they went, and neither a full disk nor rows that cannot be read may keep them.</summary>
    /// <param name="id">Of which experiment.</param>
    /// <param name="reason">A sentence.</param>
    public void TryForget(ExperimentId id, string reason)
    {
        try
        {
            if (Table.Find(id) is { } run)
            {
                TrySet(run, StoredRuns.Forget(run.Standing, reason));
            }
            else if (store.Find(id) is { Manifest: not null } stored && StoredRuns.Forget(stored.Standing, reason) is var forgotten && forgotten != stored.Standing)
            {
                store.SetStanding(id, forgotten);
            }
        }
        catch (Exception failure) when (IsOfTheDisk(failure))
        {
            LogNotKept(failure, id);
        }
    }

    /// <summary>Lets one go that is over, or whose files are not as they were.</summary>
    public void Drop(ExperimentId id)
    {
        unread.Remove(id);
        Table.Drop(id);
    }

    private static bool IsOfTheDisk(Exception failure) => failure is IOException or UnauthorizedAccessException;

    private ExperimentRun Open(StoredExperiment stored)
    {
        var (run, standing) = StoredRuns.Open(store, stored);
        Interlocked.Increment(ref opened);
        if (standing == stored.Standing)
        {
            Table.Put(run, standing);
        }
        else
        {
            TrySet(run, standing);
        }

        return run;
    }

    private void Tell(Exception failure, ExperimentId id)
    {
        if (unread.IsNews(id))
        {
            LogNotOpened(failure, id);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Where experiment {Experiment} is could not be kept")]
    private partial void LogNotKept(Exception failure, ExperimentId experiment);

    [LoggerMessage(Level = LogLevel.Warning, Message = "What experiment {Experiment} came to could not be read; it is tried again")]
    private partial void LogNotOpened(Exception failure, ExperimentId experiment);
}
