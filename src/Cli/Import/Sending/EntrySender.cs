using System.Threading.Channels;

namespace LearningGraph.Cli;

/// <summary>
/// Sends batches to a node one after the other, while the next ones are being read: of each batch the profiles go first, several at a
/// time, then its interactions. Only one batch is on its way, for the log keeps the order in which entries arrive, and what an entry means
/// depends on those before it: an import that was stopped and went on leaves the same log as one that was not.
/// </summary>
/// <param name="node">Where to send.</param>
/// <param name="known">What becomes of profiles that are there already.</param>
/// <param name="source">The source's name, which profiles are marked with; null for none.</param>
internal sealed class EntrySender(NodeClient node, KnownProfiles known, SourceId? source)
{
    private const int BatchesAhead = 4;
    private const int ProfilesAtOnce = 16;

    /// <summary>Sends all batches.</summary>
    /// <param name="batches">Enumerated once on a thread of its own, a few batches ahead.</param>
    /// <param name="report">What was sent before; counts what is sent.</param>
    /// <param name="acknowledged">Told after each batch that the node has it, and what it did not take of it.</param>
    /// <param name="cancellationToken">Stops; sending the same entries again later completes the work.</param>
    /// <exception cref="CommandFailedException">The node cannot be reached, or it does not answer as a node does, or the source is broken.</exception>
    public async Task SendAsync(
        IEnumerable<EntryBatch> batches, SendReport report, Action<EntryBatch, IReadOnlyList<Rejection>> acknowledged, CancellationToken cancellationToken)
    {
        var ahead = Channel.CreateBounded<EntryBatch>(new BoundedChannelOptions(BatchesAhead) { SingleReader = true, SingleWriter = true });
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var reading = Task.Run(() => ReadAsync(batches, ahead.Writer, ending.Token), CancellationToken.None);
        try
        {
            await foreach (var batch in ahead.Reader.ReadAllAsync(ending.Token))
            {
                acknowledged(batch, await SendAsync(batch, report, ending.Token));
            }
        }
        finally
        {
            // The source must not be closed under its reader.
            await ending.CancelAsync();
            await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await reading;
    }

    private static async Task ReadAsync(IEnumerable<EntryBatch> batches, ChannelWriter<EntryBatch> ahead, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var batch in batches)
            {
                await ahead.WriteAsync(batch, cancellationToken);
            }
        }
        finally
        {
            ahead.Complete();
        }
    }

    private async Task<IReadOnlyList<Rejection>> SendAsync(EntryBatch batch, SendReport report, CancellationToken cancellationToken)
    {
        List<Rejection> rejected = [];
        foreach (var receipt in await PutAsync(batch.Profiles, cancellationToken))
        {
            report.Add(receipt);
            rejected.AddRange(receipt.Rejection is { } rejection ? [rejection] : []);
        }

        if (batch.Interactions.Count > 0)
        {
            var receipt = await node.PostInteractionsAsync([.. batch.Interactions.Select(interaction => interaction.Json)], cancellationToken);
            report.Add(receipt);
            rejected.AddRange(receipt.Rejected);
        }

        return rejected;
    }

    // A profile replaces the one before, so those of one learner must arrive in their order.
    private async Task<ProfileReceipt[]> PutAsync(IReadOnlyList<OutgoingEntry> profiles, CancellationToken cancellationToken)
    {
        var receipts = new ProfileReceipt[profiles.Count];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, profiles.Count).GroupBy(index => profiles[index].Address),
            new ParallelOptions { MaxDegreeOfParallelism = ProfilesAtOnce, CancellationToken = cancellationToken },
            async (indices, cancelled) =>
            {
                foreach (var index in indices)
                {
                    receipts[index] = await node.PutProfileAsync(profiles[index], known, source, cancelled);
                }
            });
        return receipts;
    }
}
