using System.Collections.Immutable;
using LearningGraph.Grains;

namespace LearningGraph.Api;

/// <summary>An experiment with what it found.</summary>
public sealed record ExperimentAnswer
{
    /// <inheritdoc cref="ExperimentStatus.Id"/>
    public required ExperimentId Id { get; init; }

    /// <inheritdoc cref="ExperimentStatus.Name"/>
    public string? Name { get; init; }

    /// <inheritdoc cref="ExperimentStatus.State"/>
    public required ExperimentState State { get; init; }

    /// <inheritdoc cref="ExperimentStatus.AskedAt"/>
    public DateTimeOffset? AskedAt { get; init; }

    /// <inheritdoc cref="ExperimentStatus.Done"/>
    public required int Done { get; init; }

    /// <inheritdoc cref="ExperimentStatus.Replicates"/>
    public required int Replicates { get; init; }

    /// <inheritdoc cref="ExperimentStatus.Fault"/>
    public string? Fault { get; init; }

    /// <inheritdoc cref="ExperimentStatus.Notices"/>
    public required ImmutableArray<string> Notices { get; init; }

    /// <summary>What was asked for; null when it cannot be read.</summary>
    public Scenario? Scenario { get; init; }

    /// <summary>What the replicates that count say; null before there is one. Of a live workplace, founders are named who may be.</summary>
    public ExperimentReport? Report { get; init; }

    internal static ExperimentAnswer Of(ExperimentStatus status, Scenario? scenario, ExperimentReport? report) => new()
    {
        Id = status.Id,
        Name = status.Name,
        State = status.State,
        AskedAt = status.AskedAt,
        Done = status.Done,
        Replicates = status.Replicates,
        Fault = status.Fault,
        Notices = status.Notices,
        Scenario = scenario,
        Report = report,
    };
}
