using System.Text.Json;

namespace LearningGraph.Cli;

/// <summary>Reads NDJSON: interactions, and profile lines that begin with learner, group or topic. A line that is neither is counted, not fatal.</summary>
/// <param name="stream">The file's content; not disposed.</param>
/// <param name="name">What to call the file in an error.</param>
/// <param name="source">Named on interactions that name no source of their own; null leaves them as they are.</param>
/// <param name="clock">Dates profile lines, and bounds how far ahead a time may lie.</param>
/// <param name="report">Counts lines, entries and faults.</param>
/// <param name="latest">Leaves out profiles that a later line replaces; null leaves out none.</param>
internal sealed class NdjsonReader(
    Stream stream, string name, SourceId? source, TimeProvider clock, ImportReport report, LatestProfiles? latest = null)
{
    /// <summary>Yields the entries in the order of the file while it is being read.</summary>
    /// <exception cref="CommandFailedException">At the end, when no line could be read; names the first fault.</exception>
    public IEnumerable<SourceEntry> Read(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        foreach (var line in JsonLines.Read(stream))
        {
            cancellationToken.ThrowIfCancellationRequested();
            report.CountRead("lines");
            if (Parse(line, now) is not { } read)
            {
                continue;
            }

            if ((latest is null ? read : latest.Take(read)) is { } entry)
            {
                report.CountImported(entry.Entry);
                yield return entry;
            }
            else
            {
                report.Skip("profiles that a later line replaces", example: ImportReport.Line(line.Number));
            }
        }

        if (report.Imported.Count == 0)
        {
            throw new CommandFailedException(
                report.Faults is [var first, ..] ? $"{name} holds no entry; line {first.Line}: {first.Reason}" : $"{name} holds no line.");
        }
    }

    private SourceEntry? Parse(JsonLine line, DateTimeOffset now)
    {
        try
        {
            var entry = line.Fault is null ? EntryJson.Read(line.Utf8, now) : throw new JsonException(line.Fault);
            return entry is not InteractionRecorded { Interaction: var interaction } ? new(entry, NamesOf(line.Utf8))
                : interaction.Source is null ? new(new InteractionRecorded(interaction with { Source = source }))
                : new(entry);
        }
        catch (JsonException fault)
        {
            report.SkipLine("lines that are no entry", new(line.Number, JsonLines.Reason(fault)));
            return null;
        }
    }

    private static string[] NamesOf(ReadOnlyMemory<byte> profile)
    {
        using var read = JsonDocument.Parse(profile);
        return [.. read.RootElement.EnumerateObject().Select(field => field.Name)];
    }
}
