namespace LearningGraph.Cli;

/// <summary>One run of an import: goes on where an earlier one was stopped, if the source and the node are still the same.</summary>
/// <param name="node">Where to send.</param>
/// <param name="open">Opens the source from its beginning.</param>
/// <param name="file">Where the progress is kept.</param>
/// <param name="clock">Says when to show it.</param>
internal sealed class ImportRun(NodeClient node, Func<ImportSource> open, CheckpointFile file, TimeProvider clock)
{
    private static readonly TimeSpan ShownEvery = TimeSpan.FromMilliseconds(200);

    private Checkpoint? checkpoint;
    private string? fault;

    /// <summary>What became of the entries so far.</summary>
    public SendReport Sent { get; private set; } = new();

    /// <summary>Reads and sends everything that was not sent by an earlier run.</summary>
    /// <param name="bar">Shows how far it is.</param>
    /// <param name="cancellationToken">Stops; the same run again goes on from there.</param>
    /// <returns>The source's name and its complete report.</returns>
    /// <exception cref="CommandFailedException">The source is broken, or the node cannot be reached.</exception>
    public async Task<(SourceId? Name, ImportReport Report)> SendAsync(ProgressBar bar, CancellationToken cancellationToken)
    {
        using (var source = open())
        {
            await node.ReachAsync(cancellationToken);
            checkpoint = await FindCheckpointAsync(cancellationToken);
            if (await TrySendAsync(source, bar, cancellationToken))
            {
                return (source.Name, Complete(source.Report));
            }
        }

        // The file is another one than the earlier run had read, so everything is sent.
        checkpoint = null;
        using var again = open();
        await TrySendAsync(again, bar, cancellationToken);
        return (again.Name, Complete(again.Report));
    }

    private ImportReport Complete(ImportReport report)
    {
        file.Delete();
        report.Skip("profiles of people who were erased on request", Sent.ProfilesErased);
        if (Sent.SentBefore > 0)
        {
            report.Notes.Add($"Went on behind the {Counted.Text(Sent.SentBefore, "entries")} that an earlier run had sent.");
        }

        if (fault is not null)
        {
            report.Notes.Add($"How far the import was could not be kept: {fault}");
        }

        return report;
    }

    // A node that lost what it had acknowledged, or was emptied or undone since, is sent everything.
    private async Task<Checkpoint?> FindCheckpointAsync(CancellationToken cancellationToken)
    {
        var found = file.Read();
        return found is { First: { } first, Last: { } last }
            && await node.HasAsync(first, cancellationToken) && await node.HasAsync(last, cancellationToken)
            ? found
            : null;
    }

    private async Task<bool> TrySendAsync(ImportSource source, ProgressBar bar, CancellationToken cancellationToken)
    {
        using EntryBatches batches = new(source.Entries);
        await using var showing = clock.CreateTimer(_ => Show(source, bar), null, ShownEvery, ShownEvery);
        if (checkpoint is { } from)
        {
            if (!await Task.Run(() => batches.TrySkip(from), cancellationToken))
            {
                return false;
            }

            Sent = from.Sent;
            Sent.GoOn();
        }

        await new EntrySender(node, source.Known, source.Name).SendAsync(batches.Cut(), Sent, Keep, cancellationToken);
        return true;
    }

    private void Show(ImportSource source, ProgressBar bar) =>
        bar.Show(Sent.Sent > 0 ? "sending" : "reading", Sent.Sent, source.Share(Sent.Sent));

    private void Keep(EntryBatch batch, IReadOnlyList<Rejection> rejected)
    {
        HashSet<string> refused = [.. rejected.Where(one => one.Id is not null).SelectMany(one => new[] { one.Id!, OutgoingEntry.AddressOf(one.Id!) })];
        string[] taken = [.. batch.All.Select(entry => entry.Address).Where(address => !refused.Contains(address))];
        checkpoint = new(
            batch.End, batch.Digest, checkpoint?.First ?? taken.FirstOrDefault(), taken.LastOrDefault() ?? checkpoint?.Last, Sent);
        fault = file.Write(checkpoint) ?? fault;
    }
}
