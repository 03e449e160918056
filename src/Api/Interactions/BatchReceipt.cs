namespace LearningGraph.Api;

/// <summary>What became of a batch; durable when it is sent.</summary>
/// <param name="Accepted">How many items are new.</param>
/// <param name="Duplicates">How many were there already with the same content.</param>
/// <param name="Rejected">The others, in the order of the batch.</param>
/// <param name="Position">The last position of the log after the batch; a read with <c>after</c> this position knows it.</param>
public sealed record BatchReceipt(int Accepted, int Duplicates, IReadOnlyList<RejectedItem> Rejected, long Position);
