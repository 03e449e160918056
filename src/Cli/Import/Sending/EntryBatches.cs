using System.Security.Cryptography;

namespace LearningGraph.Cli;

/// <summary>Cuts the entries of a source into batches, from its beginning or from where an earlier run got. Not thread-safe.</summary>
/// <param name="entries">Enumerated once, only as far as it is asked.</param>
internal sealed class EntryBatches(IEnumerable<SourceEntry> entries) : IDisposable
{
    private const int BatchLength = 500;
    private const int BatchBytes = 4_000_000;

    private readonly IEnumerator<SourceEntry> source = entries.GetEnumerator();
    private readonly IncrementalHash digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long read;

    /// <summary>Passes over what an earlier run has sent; only before the first batch.</summary>
    /// <returns>False when the source has not the same beginning as then; these batches are then of no use.</returns>
    public bool TrySkip(Checkpoint sent)
    {
        while (read < sent.Entries)
        {
            if (Next() is null)
            {
                return false;
            }
        }

        return Digest() == sent.Digest;
    }

    /// <summary>The batches: at most 500 interactions, 500 profiles and about 4 MB each.</summary>
    public IEnumerable<EntryBatch> Cut()
    {
        List<OutgoingEntry> profiles = [];
        List<OutgoingEntry> interactions = [];
        var bytes = 0;
        while (Next() is { } entry)
        {
            (entry.IsProfile ? profiles : interactions).Add(entry);
            bytes += entry.Json.Length;
            if (interactions.Count == BatchLength || profiles.Count == BatchLength || bytes >= BatchBytes)
            {
                yield return new(profiles, interactions, read, Digest());
                (profiles, interactions, bytes) = ([], [], 0);
            }
        }

        if (profiles.Count + interactions.Count > 0)
        {
            yield return new(profiles, interactions, read, Digest());
        }
    }

    /// <summary>Ends the reading of the source.</summary>
    public void Dispose()
    {
        source.Dispose();
        digest.Dispose();
    }

    private OutgoingEntry? Next()
    {
        if (!source.MoveNext())
        {
            return null;
        }

        var entry = OutgoingEntry.Of(source.Current);
        digest.AppendData(entry.Json);
        digest.AppendData("\n"u8);
        read++;
        return entry;
    }

    private string Digest() => Convert.ToHexStringLower(digest.GetCurrentHash());
}
