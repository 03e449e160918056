namespace LearningGraph.Cli;

/// <summary>
/// The order in time in which a fold may see entries of a source: by <c>at</c>; at one moment profiles, then questions, then answers, then
/// everything else, so that nothing comes before what it refers to; then by id, ordinally.
/// </summary>
internal sealed class EntryOrder : IComparer<LogEntry>
{
    /// <summary>The one instance.</summary>
    public static EntryOrder ByTime { get; } = new();

    /// <inheritdoc/>
    public int Compare(LogEntry? x, LogEntry? y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        var order = x.At.CompareTo(y.At);
        if (order == 0)
        {
            order = Rank(x).CompareTo(Rank(y));
        }

        return order != 0 ? order : string.CompareOrdinal(Id(x), Id(y));
    }

    /// <summary>Brings sources that are each in this order into one; holds one entry of each.</summary>
    public static IEnumerable<LogEntry> Merge(params IEnumerable<LogEntry>[] sources)
    {
        PriorityQueue<IEnumerator<LogEntry>, LogEntry> heads = new(ByTime);
        List<IEnumerator<LogEntry>> open = [.. sources.Select(source => source.GetEnumerator())];
        try
        {
            foreach (var head in open.Where(head => head.MoveNext()))
            {
                heads.Enqueue(head, head.Current);
            }

            while (heads.TryDequeue(out var head, out var entry))
            {
                yield return entry;
                if (head.MoveNext())
                {
                    heads.Enqueue(head, head.Current);
                }
            }
        }
        finally
        {
            open.ForEach(head => head.Dispose());
        }
    }

    /// <summary>
    /// Brings questions that follow each other in time, each with later entries behind it, into this order; holds what is later than the
    /// question just read. Where a question is older than one before it, it and what belongs to it come as soon as they are read.
    /// </summary>
    public static IEnumerable<LogEntry> Settle(IEnumerable<LogEntry> entries)
    {
        PriorityQueue<LogEntry, LogEntry> held = new(ByTime);
        foreach (var entry in entries)
        {
            while (Rank(entry) == 1 && held.TryPeek(out var next, out _) && ByTime.Compare(next, entry) < 0)
            {
                yield return held.Dequeue();
            }

            held.Enqueue(entry, entry);
        }

        while (held.TryDequeue(out var next, out _))
        {
            yield return next;
        }
    }

    private static int Rank(LogEntry entry) => entry switch
    {
        InteractionRecorded { Interaction.Kind: InteractionKind.Asked } => 1,
        InteractionRecorded { Interaction.Kind: InteractionKind.Answered } => 2,
        InteractionRecorded => 3,
        _ => 0,
    };

    private static string Id(LogEntry entry) => entry switch
    {
        InteractionRecorded recorded => recorded.Interaction.Id.Value,
        LearnerChanged changed => changed.Learner.Id.Value,
        GroupChanged changed => changed.Group.Id.Value,
        TopicChanged changed => changed.Topic.Id.Value,
        _ => "",
    };
}
