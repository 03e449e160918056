using System.Text.Json;
using System.Text.Json.Nodes;

namespace LearningGraph.Cli;

/// <summary>
/// Reads tables by a mapping: first every profile, put together from all rows that speak of it, then the interactions in the order of the
/// tables and rows, one row in memory.
/// </summary>
/// <param name="files">Where the tables lie; not disposed.</param>
/// <param name="mapping">What becomes of them.</param>
/// <param name="source">Named on every interaction.</param>
/// <param name="clock">Dates profiles, and bounds how far ahead a time may lie.</param>
/// <param name="report">Counts rows, entries and faults.</param>
internal sealed class CsvReader(TableFiles files, CsvMapping mapping, SourceId source, TimeProvider clock, ImportReport report)
{
    private readonly CsvProfiles profiles = new(report);
    private readonly CsvSeen seen = new();
    private readonly Dictionary<string, CsvLookupTable> lookups = [];
    private long bytesBefore;
    private long bytesHere;
    private long bytesOfAll;

    /// <summary>How much of the tables has been read in the last pass over them, in [0, 1].</summary>
    public double Share => bytesOfAll == 0 ? 0 : Math.Min(1, (double)(bytesBefore + bytesHere) / bytesOfAll);

    /// <summary>Opens the tables, checks that the mapping fits them, and yields the entries while they are read.</summary>
    /// <exception cref="CommandFailedException">
    /// A table or column is missing; thrown while enumerating: a table is broken, or no row became an entry.
    /// </exception>
    public IEnumerable<SourceEntry> Read(CancellationToken cancellationToken)
    {
        OpenedTable[] tables = [.. mapping.Files.Select(Open).OfType<OpenedTable>()];
        if (tables.Length == 0)
        {
            throw new CommandFailedException($"none of the files that {mapping.Path} names is there.");
        }

        foreach (var (name, lookup) in mapping.Lookups)
        {
            var address = files.Find(lookup.File) ?? throw Missing(lookup.File);
            var table = new CsvTable(files, address, lookup.File, lookup.Format).Detect([.. lookup.Key.Columns, .. lookup.Value.Columns], $"{mapping.Path}, lookups.{name}");
            lookups[name] = CsvLookupTable.Read(table, lookup, report, cancellationToken);
        }

        bytesOfAll = tables.Sum(table => table.Length);
        return Read(tables, cancellationToken);
    }

    private IEnumerable<SourceEntry> Read(OpenedTable[] tables, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        foreach (var table in tables)
        {
            GatherProfiles(table, cancellationToken);
        }

        foreach (var (profile, table, line) in profiles.All)
        {
            if (Accept(profile, table, line, now) is { } entry)
            {
                yield return entry;
            }
        }

        foreach (var table in tables)
        {
            foreach (var entry in ReadInteractions(table, now, cancellationToken))
            {
                yield return entry;
            }

            bytesBefore += table.Length;
            bytesHere = 0;
        }

        if (report.Imported.Count == 0)
        {
            throw new CommandFailedException(
                report.Faults is [var first, ..] ? $"no row became an entry; line {first.Line}: {first.Reason}"
                : report.Skipped.Count > 0 ? $"no row became an entry: {Counted.Text(report.Skipped.GetAt(0).Value, report.Skipped.GetAt(0).Key)}."
                : $"{tables[0].Table.Name} has no row behind its header.");
        }
    }

    private void GatherProfiles(OpenedTable table, CancellationToken cancellationToken)
    {
        CsvEntryMapping[] entries = [.. table.Mapping.Entries.Where(entry => entry.Shape.IsProfile)];
        if (entries.Length == 0)
        {
            return;
        }

        // Rows that break the table are counted in the pass over the interactions; where there is none, here.
        var counting = table.HasInteractions ? new ImportReport() : report;
        foreach (var row in table.Table.Read(counting, null, cancellationToken))
        {
            if (!table.HasInteractions)
            {
                CountRow(row, table);
            }

            foreach (var entry in entries)
            {
                if (entry.Takes(row) && Make(entry, row, table) is { } profile)
                {
                    profiles.Add(entry.Shape, profile, table.Table.Name, row.Line);
                }
            }
        }
    }

    private IEnumerable<SourceEntry> ReadInteractions(OpenedTable table, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (!table.HasInteractions)
        {
            yield break;
        }

        CsvEntryMapping[] entries = [.. table.Mapping.Entries.Where(entry => !entry.Shape.IsProfile)];
        foreach (var row in table.Table.Read(report, position => bytesHere = position, cancellationToken))
        {
            CountRow(row, table);
            foreach (var entry in entries)
            {
                if (entry.Takes(row) && Make(entry, row, table) is { } made && Accept(made, table.Table.Name, row.Line, now) is { } accepted)
                {
                    yield return accepted;
                }
            }
        }
    }

    private void CountRow(CsvRow row, OpenedTable table)
    {
        report.CountRead($"rows of {table.Table.Name}");
        if (!table.Mapping.Entries.Any(entry => entry.Takes(row)))
        {
            report.Skip($"rows of {table.Table.Name} that no \"when\" of the mapping takes", example: ImportReport.Line(row.Line));
        }
    }

    private JsonObject? Make(CsvEntryMapping entry, CsvRow row, OpenedTable table)
    {
        JsonObject made = [];
        foreach (var field in entry.Fields)
        {
            var value = field.Read(row, table.Mapping.Format, lookups);
            if (value.Fault is not null)
            {
                report.SkipLine($"rows of {table.Table.Name} with a value that cannot be read", new(row.Line, $"{table.Table.Name}, {value.Fault}"));
                return null;
            }

            if (value.Node is not null)
            {
                made[field.Field.Name] = value.Node;
            }
            else if (field.Field.IsRequired)
            {
                report.Skip($"rows of {table.Table.Name} {field.Missing(row)}", example: ImportReport.Line(row.Line));
                return null;
            }
        }

        table.Mapping.PersonalIds.Hide(entry, made, new(source));
        return made;
    }

    private SourceEntry? Accept(JsonObject made, string table, long line, DateTimeOffset now)
    {
        FitTexts(made);
        try
        {
            var entry = EntryJson.Read(JsonSerializer.SerializeToUtf8Bytes(made, DomainJson.Options), now);
            if (entry is InteractionRecorded { Interaction: var interaction })
            {
                if (!seen.Add(interaction.Id.Value))
                {
                    report.SkipLine($"rows of {table} whose id was there before", new(line, $"{table}: the id {Quoted.Text(interaction.Id.Value)} was there before."));
                    return null;
                }

                entry = new InteractionRecorded(interaction with { Source = source });
            }

            report.CountImported(entry);
            return new(entry, entry is InteractionRecorded ? null : [.. made.Select(field => field.Key)]);
        }
        catch (JsonException fault)
        {
            report.SkipLine($"rows of {table} that make no valid entry", new(line, $"{table}: {JsonLines.Reason(fault)}"));
            return null;
        }
    }

    private void FitTexts(JsonObject made)
    {
        foreach (var (field, limit) in new[] { ("title", Limits.TitleLength), ("text", Limits.TextLength), ("description", Limits.TextLength) })
        {
            if (made[field] is JsonValue value && value.GetValue<string>() is var text && text.Length > limit)
            {
                made[field] = report.Fit(text, limit);
            }
        }
    }

    private OpenedTable? Open(CsvFileMapping file)
    {
        var isTheOne = files.IsOneFile && mapping.Files.Count == 1;
        var address = isTheOne ? files.OnlyFile : files.Find(file.File ?? throw new CommandFailedException($"{mapping.Path} names no file; give one file instead of a folder."));
        if (address is null)
        {
            return file.IsOptional ? null : throw Missing(file.File!);
        }

        CsvTable table = new(files, address, isTheOne ? Path.GetFileName(address) : file.File!, file.Format);
        return new(
            table.Detect([.. file.Entries.SelectMany(entry => entry.Columns).Distinct()], $"mapping {mapping.Path}"), file, files.LengthOf(address));
    }

    private CommandFailedException Missing(string file) => new($"{mapping.Path} names {file}, which is not there, nor is {file}.gz.");

    private sealed record OpenedTable(CsvTable Table, CsvFileMapping Mapping, long Length)
    {
        public bool HasInteractions { get; } = Mapping.Entries.Any(entry => !entry.Shape.IsProfile);
    }
}
