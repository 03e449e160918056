namespace LearningGraph.Cli;

/// <summary>Opens a source of each format for import.</summary>
internal static class ImportFormats
{
    /// <summary>A Stack Exchange dump, in the order of time; named as its folder unless a name is given.</summary>
    /// <exception cref="CommandFailedException">The folder or its tables cannot be read.</exception>
    public static ImportSource OpenStackExchange(string folder, string? name, CancellationToken cancellationToken)
    {
        ImportReport report = new();
        var ids = SourceIds.Named(name, SourceNames.OfPath(folder));
        StackExchangeDump dump = new(folder);
        return new(
            ids.Source, SourceEntry.All(new StackExchangeReader(dump, ids, report).Read(cancellationToken)), _ => dump.Share, report, KnownProfiles.Keep);
    }

    /// <summary>A question-and-answer file, in the order of time; named as the file, or as its folder when the file is just called qa.</summary>
    /// <exception cref="CommandFailedException">The file cannot be read.</exception>
    public static ImportSource OpenQa(string file, string? name, CancellationToken cancellationToken)
    {
        ImportReport report = new();
        var ids = SourceIds.Named(name, SourceNames.OfPath(file));
        var stream = JsonLines.Open(file);
        var entries = EntryOrder.Settle(new QaReader(stream, file, ids, report).Read(cancellationToken));
        return new(ids.Source, SourceEntry.All(entries), _ => (double)stream.Position / stream.Length, report, KnownProfiles.Keep, stream);
    }

    /// <summary>
    /// An NDJSON file, in its own order, of each profile the last version. It is read twice, the second time while it is sent, so that memory
    /// grows with its profiles only.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="name">Named on interactions without a source; null leaves every line as it is.</param>
    /// <param name="clock">Dates profile lines.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="CommandFailedException">The file is missing or empty, or, thrown while enumerating, no line can be read.</exception>
    public static ImportSource OpenNdjson(string file, string? name, TimeProvider clock, CancellationToken cancellationToken)
    {
        ImportReport report = new();
        SourceId? source = name is null ? null : SourceIds.Named(name, "").Source;
        var stream = JsonLines.Open(file);
        return new(source, Read(), _ => (double)stream.Position / stream.Length, report, KnownProfiles.Replace, stream);

        IEnumerable<SourceEntry> Read()
        {
            LatestProfiles latest = new(new NdjsonReader(stream, file, source, clock, new()).Read(cancellationToken));
            stream.Position = 0;
            foreach (var entry in new NdjsonReader(stream, file, source, clock, report, latest).Read(cancellationToken))
            {
                yield return entry;
            }
        }
    }

    /// <summary>Tables by a mapping, in their own order; named by the mapping, or as the folder or file without a date or number at its end.</summary>
    /// <param name="path">A folder, a ZIP file or one table.</param>
    /// <param name="mappingFile">The mapping.</param>
    /// <param name="name">The source's name; null for the default.</param>
    /// <param name="clock">Dates profiles, and bounds how far ahead a time may lie.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="CommandFailedException">
    /// The mapping makes no sense or does not fit the tables; thrown while enumerating: a table is broken, or no row became an entry.
    /// </exception>
    public static ImportSource OpenCsv(string path, string mappingFile, string? name, TimeProvider clock, CancellationToken cancellationToken)
    {
        ImportReport report = new();
        var mapping = CsvMappingReader.Read(mappingFile);
        var ids = SourceIds.Named(name ?? mapping.Source, SourceNames.OfTables(path));
        TableFiles files = new(path);
        CsvReader reader = new(files, mapping, ids.Source, clock, report);
        return new(ids.Source, reader.Read(cancellationToken), _ => reader.Share, report, mapping.Known, files);
    }

    /// <summary>A Slack export, channel by channel; named as the workspace in the file's name.</summary>
    /// <param name="file">The ZIP file.</param>
    /// <param name="key">By what people are called.</param>
    /// <param name="name">The source's name; null for the default.</param>
    /// <param name="clock">Dates profiles.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="CommandFailedException">The file is no Slack export, or one that is refused.</exception>
    public static ImportSource OpenSlack(string file, SlackLearnerKey key, string? name, TimeProvider clock, CancellationToken cancellationToken)
    {
        ImportReport report = new();
        var ids = SourceIds.Named(name, SourceNames.OfSlackExport(file));
        SlackExport export = new(file);
        SlackReader reader = new(export, ids, key, clock, report);

        // Under their own ids people are this source's, and a later export knows better; under shared ones other sources, such as the
        // directory, speak of them too, and two that correct each other would never come to rest.
        var known = key == SlackLearnerKey.Id ? KnownProfiles.Merge : KnownProfiles.Keep;
        return new(ids.Source, SourceEntry.All(reader.Read(cancellationToken)), _ => reader.Share, report, known, export);
    }

    /// <summary>The skills of ESCO as topics, parents first; named esco unless a name is given.</summary>
    /// <param name="folder">The folder or ZIP file of the CSV download.</param>
    /// <param name="language">Of the labels.</param>
    /// <param name="name">The source's name; null for the default.</param>
    /// <param name="clock">Dates the topics.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="CommandFailedException">A table is missing or broken.</exception>
    public static ImportSource OpenEsco(string folder, string language, string? name, TimeProvider clock, CancellationToken cancellationToken)
    {
        ImportReport report = new();
        var ids = SourceIds.Named(name, "esco");
        using TableFiles files = new(folder);
        var topics = new EscoReader(new(files, folder, language), clock, report).Read(cancellationToken);
        return new(ids.Source, SourceEntry.All(topics), sent => (double)sent / topics.Count, report, KnownProfiles.Merge);
    }
}
