using System.Collections.Immutable;

namespace LearningGraph.Domain;

/// <summary>What an experiment has come to so far.</summary>
/// <param name="Rows">One for each strategy and replicate that is done, by replicate and then by strategy; none twice.</param>
/// <param name="Notice">What was damaged and set aside, as a sentence; null when nothing was.</param>
public sealed record StoredRows(ImmutableArray<ReplicateRow> Rows, string? Notice);
