using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;

namespace LearningGraph.Grains;

/// <summary>How an experiment goes.</summary>
[GenerateSerializer, Immutable, Alias("lg.experiment-status")]
public sealed record ExperimentStatus
{
    /// <summary>Which.</summary>
    [Id(0)]
    public required ExperimentId Id { get; init; }

    /// <summary>Its scenario's name; null when it cannot be read.</summary>
    [Id(1)]
    public string? Name { get; init; }

    /// <summary>Where it is.</summary>
    [Id(2)]
    public required ExperimentState State { get; init; }

    /// <summary>When it was asked for; null when that cannot be read.</summary>
    [Id(3)]
    public DateTimeOffset? AskedAt { get; init; }

    /// <summary>Replicates that count: all up to this one are done, by every strategy.</summary>
    [Id(4)]
    public required int Done { get; init; }

    /// <summary>Replicates that were asked for; with a stopping rule it may end before.</summary>
    [Id(5)]
    public required int Replicates { get; init; }

    /// <summary>Why it cannot be played; null unless it failed.</summary>
    [Id(6)]
    public string? Fault { get; init; }

    /// <summary>What went wrong with its files and was mended, a sentence each, oldest first.</summary>
    [Id(7)]
    public ImmutableArray<string> Notices { get; init; } = [];

    /// <summary>Tells two states of an experiment apart; equal ones mean that there is nothing new.</summary>
    [JsonIgnore]
    public string Tag => string.Create(CultureInfo.InvariantCulture, $"{Done}-{State}-{Notices.Length}");

    /// <summary>Whether nothing more will come.</summary>
    [JsonIgnore]
    public bool IsOver => State is ExperimentState.Ended or ExperimentState.Cancelled or ExperimentState.Failed;
}
