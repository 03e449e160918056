namespace LearningGraph.Cli;

/// <summary>What is evaluated.</summary>
/// <param name="Dataset">Its name.</param>
/// <param name="Mode">When something counts as known.</param>
/// <param name="Entries">In the order in which they become known.</param>
/// <param name="Report">What was read.</param>
internal sealed record EvaluationSource(string Dataset, EvaluationMode Mode, IReadOnlyList<LogEntry> Entries, ImportReport Report)
{
    /// <summary>A Stack Exchange dump; by time unless told otherwise.</summary>
    /// <exception cref="CommandFailedException">The folder or its tables cannot be read.</exception>
    public static EvaluationSource OpenStackExchange(string folder, EvaluationMode? mode, CancellationToken cancellationToken)
    {
        ImportReport report = new();
        var dataset = SourceNames.OfPath(folder);
        var entries = new StackExchangeReader(new(folder), SourceIds.Named(null, dataset), report).Read(cancellationToken);
        return Arrange(dataset, mode ?? EvaluationMode.Time, [.. entries.Order(EntryOrder.ByTime)], report);
    }

    /// <summary>A question-and-answer file; by the order of its lines unless told otherwise.</summary>
    /// <exception cref="CommandFailedException">The file cannot be read.</exception>
    public static EvaluationSource OpenQa(string file, EvaluationMode? mode, CancellationToken cancellationToken) =>
        OpenQa(file, mode ?? EvaluationMode.Lines, needsTimes: false, cancellationToken);

    /// <summary>A question-and-answer file in which everything has a time, by time.</summary>
    /// <exception cref="CommandFailedException">The file cannot be read, or a time is missing.</exception>
    public static EvaluationSource OpenDatedQa(string file, CancellationToken cancellationToken) =>
        OpenQa(file, EvaluationMode.Time, needsTimes: true, cancellationToken);

    /// <summary>An NDJSON file; by time unless told otherwise. A profile line has no time of its own and is known from where it stands.</summary>
    /// <exception cref="CommandFailedException">The file cannot be read.</exception>
    public static EvaluationSource OpenNdjson(string file, EvaluationMode? mode, TimeProvider clock, CancellationToken cancellationToken)
    {
        ImportReport report = new();
        using var stream = JsonLines.Open(file);
        LogEntry[] entries = [.. new NdjsonReader(stream, file, null, clock, report).Read(cancellationToken).Select(read => read.Entry)];
        return Arrange(SourceNames.OfPath(file), mode ?? EvaluationMode.Time, DateProfiles(entries), report);
    }

    /// <summary>Dates every profile as the interaction before it, or as the first one; changed in place.</summary>
    public static LogEntry[] DateProfiles(LogEntry[] entries)
    {
        var before = entries.OfType<InteractionRecorded>().FirstOrDefault()?.At ?? default;
        for (var i = 0; i < entries.Length; i++)
        {
            before = entries[i] is InteractionRecorded recorded ? recorded.At : before;
            entries[i] = entries[i] is InteractionRecorded ? entries[i] : entries[i] with { At = before };
        }

        return entries;
    }

    private static EvaluationSource OpenQa(string file, EvaluationMode mode, bool needsTimes, CancellationToken cancellationToken)
    {
        ImportReport report = new();
        var dataset = SourceNames.OfPath(file);
        using var stream = JsonLines.Open(file);
        LogEntry[] entries = [.. new QaReader(stream, file, SourceIds.Named(null, dataset), report) { NeedsTimes = needsTimes }.Read(cancellationToken)];
        return Arrange(dataset, mode, entries, report);
    }

    private static EvaluationSource Arrange(string dataset, EvaluationMode mode, IReadOnlyList<LogEntry> entries, ImportReport report) =>
        new(dataset, mode, mode == EvaluationMode.Lines ? LineOrder.Arrange(entries) : [.. entries.Order(EntryOrder.ByTime)], report);
}
