using System.Collections.Immutable;

namespace LearningGraph.Grains;

/// <summary>Experiments that are not over and could not be taken up, as their files could not be read: tried again from time to time, not whenever somebody asks. For any thread.</summary>
internal sealed class UnreadRuns
{
    private readonly Lock gate = new();
    private readonly HashSet<ExperimentId> unread = [];
    private readonly HashSet<ExperimentId> told = [];

    /// <summary>Those that are tried again, by id.</summary>
    public ImmutableArray<ExperimentId> All
    {
        get
        {
            lock (gate)
            {
                return [.. unread.Order()];
            }
        }
    }

    /// <summary>Takes note of one.</summary>
    public void Add(ExperimentId id)
    {
        lock (gate)
        {
            unread.Add(id);
        }
    }

    /// <summary>One was taken up after all, or is gone.</summary>
    public void Remove(ExperimentId id)
    {
        lock (gate)
        {
            unread.Remove(id);
            told.Remove(id);
        }
    }

    /// <summary>Whether it is one of them.</summary>
    public bool Contains(ExperimentId id)
    {
        lock (gate)
        {
            return unread.Contains(id);
        }
    }

    /// <summary>Whether the log is to be told that one cannot be read: once, until it could be.</summary>
    public bool IsNews(ExperimentId id)
    {
        lock (gate)
        {
            return told.Add(id);
        }
    }

    /// <summary>How one goes, for callers: that it cannot be read is its last notice.</summary>
    /// <param name="stored">As it is kept.</param>
    public ExperimentStatus Describe(StoredExperiment stored) => StoredRuns.Describe(stored) is var status && !stored.IsUnreadable && Contains(stored.Id)
        ? status with { Notices = [.. status.Notices, Explain(stored.Id)] }
        : status;

    /// <summary>Why nothing can be told of one, as a sentence.</summary>
    public static string Explain(ExperimentId id) => $"What experiment '{id}' came to cannot be read just now; the node's log says why.";
}
