using System.Collections.Immutable;

namespace LearningGraph.Cli;

/// <summary>Sources that a node has, by name.</summary>
/// <param name="Items">The first of them.</param>
/// <param name="Next">Where more begin; null when these are all.</param>
internal sealed record SourcePage(ImmutableArray<SourceSummary> Items, string? Next = null);
