namespace LearningGraph.Domain;

/// <summary>Which part of the knowledge flow to show; every filter that is given must hold.</summary>
[GenerateSerializer, Immutable, Alias("lg.flow-query")]
public sealed record FlowQuery
{
    /// <summary>What a node stands for.</summary>
    [Id(0)] public FlowLevel Level { get; init; }

    /// <summary>Only what was taught about this topic; null for all.</summary>
    [Id(1)] public TopicId? Topic { get; init; }

    /// <summary>Only what was taught in this group; null for all.</summary>
    [Id(2)] public GroupId? Group { get; init; }

    /// <summary>Only what somebody of this unit taught or learnt; null for all.</summary>
    [Id(3)] public string? Unit { get; init; }

    /// <summary>The first month to look at; null for the first there is.</summary>
    [Id(4)] public Month? From { get; init; }

    /// <summary>The last month to look at; null for all until ranking time.</summary>
    [Id(5)] public Month? To { get; init; }

    /// <summary>Whether to tell when each edge lived; costs memory, and only dynamic formats show it.</summary>
    [Id(6)] public bool WithSpells { get; init; }
}
