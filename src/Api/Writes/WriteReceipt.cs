namespace LearningGraph.Api;

/// <summary>A change that is durable.</summary>
/// <param name="Position">A position of the log at or after the change; a read with <c>after</c> this position knows it.</param>
public sealed record WriteReceipt(long Position);
