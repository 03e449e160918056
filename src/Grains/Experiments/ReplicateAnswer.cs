using System.Collections.Immutable;

namespace LearningGraph.Grains;

/// <summary>What a worker answers; one line of JSON.</summary>
/// <param name="Rows">What the replicate came to, one for each strategy; null when it could not be played.</param>
/// <param name="Fault">Why not; null when it was.</param>
/// <param name="Program">Which program played it.</param>
internal sealed record ReplicateAnswer(ImmutableArray<ReplicateRow>? Rows, string? Fault, string? Program);
