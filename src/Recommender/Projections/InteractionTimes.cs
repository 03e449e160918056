namespace LearningGraph.Recommender;

/// <summary>Knows the latest time of all interactions that were not retracted: the ranking time.</summary>
internal sealed class InteractionTimes
{
    private readonly Column<InteractionTime> times = new();
    private long latest = long.MinValue;
    private bool isStale;

    /// <summary>UTC ticks; null when there is none.</summary>
    public long? Latest
    {
        get
        {
            if (isStale)
            {
                FindLatest();
                isStale = false;
            }

            return latest == long.MinValue ? null : latest;
        }
    }

    /// <summary>Adds an interaction behind all before.</summary>
    public void Add(long position, long at)
    {
        times.Add(new(position, at));
        latest = Math.Max(latest, at);
    }

    public void Retract(long position)
    {
        if (times.Find(position, time => time.Position) is var index and >= 0)
        {
            isStale |= times[index].At == latest;
            times.Set(index, new(position, long.MinValue));
        }
    }

    public ColumnView<InteractionTime> Publish() => times.Publish();

    /// <summary>Takes over what a snapshot holds.</summary>
    public void Load(SnapshotReader from)
    {
        from.Read(times);
        isStale = true;
    }

    private void FindLatest()
    {
        latest = long.MinValue;
        for (var index = 0; index < times.Count; index++)
        {
            latest = Math.Max(latest, times[index].At);
        }
    }
}
