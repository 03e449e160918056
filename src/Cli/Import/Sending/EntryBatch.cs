namespace LearningGraph.Cli;

/// <summary>Some entries of a source that follow each other, to be sent together: profiles first, then interactions.</summary>
/// <param name="Profiles">In their order.</param>
/// <param name="Interactions">In their order.</param>
/// <param name="End">How many entries of the source end with this batch.</param>
/// <param name="Digest">Of all these entries from the source's beginning.</param>
internal sealed record EntryBatch(IReadOnlyList<OutgoingEntry> Profiles, IReadOnlyList<OutgoingEntry> Interactions, long End, string Digest)
{
    /// <summary>All entries.</summary>
    public IEnumerable<OutgoingEntry> All => Profiles.Concat(Interactions);
}
