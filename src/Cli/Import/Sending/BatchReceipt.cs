using System.Collections.Immutable;

namespace LearningGraph.Cli;

/// <summary>What a node answered to a batch of interactions.</summary>
/// <param name="Accepted">How many were new.</param>
/// <param name="Duplicates">How many were there already.</param>
/// <param name="Rejected">The others.</param>
/// <param name="Position">The log's last position after the batch.</param>
internal sealed record BatchReceipt(long Accepted, long Duplicates, ImmutableArray<Rejection> Rejected, long Position);
