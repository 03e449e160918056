using System.Text.Json.Serialization;

namespace LearningGraph.Api;

/// <summary>What became of a batch; durable when it is sent.</summary>
/// <param name="Accepted">How many items are new.</param>
/// <param name="Duplicates">How many were there already with the same content.</param>
/// <param name="Rejected">The others, in the order of the batch; the first 10,000 of them.</param>
/// <param name="Position">The last position of the log after the batch; a read with <c>after</c> this position knows it.</param>
/// <param name="Unlisted">How many more were rejected than are listed, of a longer stream of lines; left out when none.</param>
public sealed record BatchReceipt(
    long Accepted,
    long Duplicates,
    IReadOnlyList<RejectedItem> Rejected,
    long Position,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] long Unlisted = 0);
