namespace LearningGraph.Cli;

/// <summary>
/// Sends entries to a node, in their order, in chunks of up to 500 interactions: the profiles of a chunk go first, several at a time, then
/// its interactions in one batch.
/// </summary>
/// <param name="node">Where to send.</param>
/// <param name="keepProfiles">True leaves profiles alone that are there already: what people edited outlives importing a source again.</param>
internal sealed class EntrySender(NodeClient node, bool keepProfiles)
{
    private const int BatchLength = 500;
    private const int BatchBytes = 4_000_000;
    private const int ProfilesAtOnce = 8;

    /// <summary>Sends all entries.</summary>
    /// <param name="entries">Enumerated once, only as far as it is sent.</param>
    /// <param name="progress">Told after each chunk.</param>
    /// <param name="cancellationToken">Stops between requests; sending the same entries again later completes the work.</param>
    /// <exception cref="CommandFailedException">The node cannot be reached, or it does not answer as a node does.</exception>
    public async Task<SendReport> SendAsync(IEnumerable<LogEntry> entries, Action<SendReport> progress, CancellationToken cancellationToken)
    {
        SendReport report = new();
        List<(string Path, byte[] Json)> profiles = [];
        List<byte[]> interactions = [];
        var bytes = 0;
        await node.ReachAsync(cancellationToken);
        foreach (var entry in entries)
        {
            var json = EntryJson.Write(entry);
            if (AddressOf(entry) is { } path)
            {
                profiles.Add((path, json));
            }
            else
            {
                interactions.Add(json);
                bytes += json.Length;
            }

            if (interactions.Count == BatchLength || profiles.Count == BatchLength || bytes >= BatchBytes)
            {
                await FlushAsync();
            }
        }

        await FlushAsync();
        return report;

        async Task FlushAsync()
        {
            foreach (var receipt in await PutAsync(profiles, cancellationToken))
            {
                report.Add(receipt);
            }

            if (interactions.Count > 0)
            {
                report.Add(await node.PostInteractionsAsync(interactions, cancellationToken));
            }

            profiles.Clear();
            interactions.Clear();
            bytes = 0;
            progress(report);
        }
    }

    // A profile replaces the one before, so those of one learner must arrive in their order.
    private async Task<ProfileReceipt[]> PutAsync(List<(string Path, byte[] Json)> profiles, CancellationToken cancellationToken)
    {
        var receipts = new ProfileReceipt[profiles.Count];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, profiles.Count).GroupBy(index => profiles[index].Path),
            new ParallelOptions { MaxDegreeOfParallelism = ProfilesAtOnce, CancellationToken = cancellationToken },
            async (indices, cancelled) =>
            {
                foreach (var index in indices)
                {
                    receipts[index] = await node.PutProfileAsync(profiles[index].Path, profiles[index].Json, keepProfiles, cancelled);
                }
            });
        return receipts;
    }

    private static string? AddressOf(LogEntry entry) => entry switch
    {
        LearnerChanged changed => $"v1/learners/{Uri.EscapeDataString(changed.Learner.Id.Value)}",
        GroupChanged changed => $"v1/groups/{Uri.EscapeDataString(changed.Group.Id.Value)}",
        TopicChanged changed => $"v1/topics/{Uri.EscapeDataString(changed.Topic.Id.Value)}",
        _ => null,
    };
}
