using System.Collections.Immutable;

namespace LearningGraph.Domain;

/// <summary>What became of an append; it is durable when this exists.</summary>
/// <param name="Outcomes">One per entry, in their order.</param>
/// <param name="Position">The last position of the log after this append; every appended entry lies at or before it.</param>
public sealed record AppendReceipt(ImmutableArray<AppendOutcome> Outcomes, long Position);
