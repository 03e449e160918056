using System.Collections.Immutable;

namespace LearningGraph.Domain;

/// <summary>Who taught whom, as a directed graph in graphology's form. No figure is about fewer people than the node's threshold, but on the level of learners.</summary>
[GenerateSerializer, Immutable, Alias("lg.knowledge-flow")]
public sealed record KnowledgeFlow
{
    /// <summary>What the graph shows, as of when.</summary>
    [Id(0)] public required FlowAttributes Attributes { get; init; }

    /// <summary>Those with an edge, ordered by key, ordinally.</summary>
    [Id(1)] public required ImmutableArray<FlowNode> Nodes { get; init; }

    /// <summary>At most one per ordered pair, the heaviest first, ties by source, then target. A node may have one to itself.</summary>
    [Id(2)] public required ImmutableArray<FlowEdge> Edges { get; init; }
}
