namespace LearningGraph.Domain;

/// <summary>How people of the model behave. Every number has its source, or is marked as an assumption, in docs/simulation.md.</summary>
[GenerateSerializer, Immutable, Alias("lg.behaviour")]
public sealed record Behaviour
{
    /// <summary>When people need to know something, and where they turn.</summary>
    [Id(0)] public AskingBehaviour Asking { get; init; } = new();

    /// <summary>Who sees an open question and answers it.</summary>
    [Id(1)] public AnsweringBehaviour Answering { get; init; } = new();

    /// <summary>How people come to join.</summary>
    [Id(2)] public JoiningBehaviour Joining { get; init; } = new();

    /// <summary>What experience does.</summary>
    [Id(3)] public StayingBehaviour Staying { get; init; } = new();

    /// <summary>What people learn, and from what.</summary>
    [Id(4)] public LearningBehaviour Learning { get; init; } = new();
}
