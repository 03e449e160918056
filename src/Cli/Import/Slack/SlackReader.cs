namespace LearningGraph.Cli;

/// <summary>Reads a Slack export: its people, then channel by channel the group, who came and went, and what was said. One channel is in memory.</summary>
/// <param name="export">The export; not disposed.</param>
/// <param name="ids">Makes ids.</param>
/// <param name="key">By what people are called.</param>
/// <param name="clock">Dates profiles.</param>
/// <param name="report">Counts everything that was read, and why it was left out.</param>
internal sealed class SlackReader(SlackExport export, SourceIds ids, SlackLearnerKey key, TimeProvider clock, ImportReport report)
{
    private int channelsRead;
    private int channelsOfAll;

    /// <summary>How much of the channels has been read, in [0, 1].</summary>
    public double Share => channelsOfAll == 0 ? 0 : (double)channelsRead / channelsOfAll;

    /// <summary>Yields the entries while the export is read; those of a channel in the order of time.</summary>
    /// <exception cref="CommandFailedException">The lists of people or channels cannot be read, or, thrown while enumerating, there is nobody and nothing.</exception>
    public IEnumerable<LogEntry> Read(CancellationToken cancellationToken)
    {
        SlackPeople people = new(export.ReadUsers(), key, ids, report);
        (SlackChannel Channel, bool IsPrivate)[] channels =
        [
            .. export.ReadChannels("channels").Select(channel => (channel, false)),
            .. export.ReadChannels("groups").Select(channel => (channel, true)),
        ];
        channelsOfAll = channels.Length;
        CountWhatIsNotRead([.. channels.Select(one => FolderOf(one.Channel))]);
        return Read(people, channels, cancellationToken);
    }

    private IEnumerable<LogEntry> Read(SlackPeople people, (SlackChannel Channel, bool IsPrivate)[] channels, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        foreach (var profile in people.Profiles)
        {
            yield return Count(new LearnerChanged(profile, now));
        }

        foreach (var (channel, isPrivate) in channels)
        {
            report.CountRead("channels");
            if (!GroupId.TryParse($"{ids.Source}:{channel.Id}", null, out var group) || channel.Id.Length == 0)
            {
                report.Skip("channels without an id", example: channel.Name);
                continue;
            }

            Group described = new()
            {
                Id = group,
                Name = report.Fit(channel.Name, Limits.TitleLength),
                Description = report.Fit(SlackText.Clean(channel.Purpose?.Value), Limits.TextLength),
            };
            yield return Count(new GroupChanged(described, now));

            var messages = export.ReadMessages(FolderOf(channel), report, cancellationToken);
            SlackConversation conversation = new(channel, group, isPrivate, people, ids, report);
            foreach (var entry in conversation.Read(messages).Select(one => new InteractionRecorded(one)).Order(EntryOrder.ByTime))
            {
                yield return Count(entry);
            }

            channelsRead++;
        }

        if (report.Imported.Count == 0)
        {
            throw new CommandFailedException("the export holds nobody and no channel.");
        }
    }

    private LogEntry Count(LogEntry entry)
    {
        report.CountImported(entry);
        return entry;
    }

    private string FolderOf(SlackChannel channel) => channel.Name is { } name && export.CountDays(name) > 0 ? name : channel.Id;

    // What two people say to each other is not even opened.
    private void CountWhatIsNotRead(HashSet<string> known)
    {
        SlackChannel[] direct = [.. export.ReadChannels("dms"), .. export.ReadChannels("mpims")];
        report.CountRead("direct conversations", direct.Length);
        report.Skip("direct conversations, which are not read", direct.Length, direct.FirstOrDefault()?.Id);
        HashSet<string> folders = [.. direct.Select(FolderOf)];
        var unknown = export.Folders.Where(folder => !known.Contains(folder) && !folders.Contains(folder)).ToArray();
        report.CountRead("folders of no known channel", unknown.Length);
        report.Skip("folders of no known channel", unknown.Length, unknown.FirstOrDefault());
    }
}
