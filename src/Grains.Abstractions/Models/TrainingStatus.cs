namespace LearningGraph.Grains;

/// <summary>How a training goes, or how it ended.</summary>
[GenerateSerializer, Immutable, Alias("lg.training-status")]
public sealed record TrainingStatus
{
    /// <summary>Where it is.</summary>
    [Id(0)]
    public required TrainingState State { get; init; }

    /// <summary>When it was asked for.</summary>
    [Id(1)]
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>What is being done.</summary>
    [Id(2)]
    public required string Stage { get; init; }

    /// <summary>How many steps of the stage are done.</summary>
    [Id(3)]
    public required int Done { get; init; }

    /// <summary>How many steps the stage has, from 1.</summary>
    [Id(4)]
    public required int Total { get; init; }

    /// <summary>The model of people that came of it; null while it runs, and when there was too little to learn from.</summary>
    [Id(5)]
    public ModelVersion? Version { get; init; }

    /// <summary>Whether that model may serve, or what training lacked; null until it ended.</summary>
    [Id(6)]
    public ModelVerdict? Verdict { get; init; }

    /// <summary>Why it failed, wholly or for one of the two models; null when it did not. The other model is kept and serves all the same.</summary>
    [Id(7)]
    public string? Fault { get; init; }

    /// <summary>The model of communities that came of it; null like the other.</summary>
    [Id(8)]
    public ModelVersion? CommunityVersion { get; init; }

    /// <summary>Whether that model may serve, or what training lacked; null until it ended.</summary>
    [Id(9)]
    public ModelVerdict? CommunityVerdict { get; init; }
}
