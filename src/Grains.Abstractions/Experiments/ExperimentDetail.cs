namespace LearningGraph.Grains;

/// <summary>An experiment with what it found.</summary>
/// <param name="Status">How it goes.</param>
/// <param name="Scenario">What was asked for.</param>
/// <param name="Report">What its first <see cref="ExperimentStatus.Done"/> replicates say; null before the first is done.</param>
[GenerateSerializer, Immutable, Alias("lg.experiment-detail")]
public sealed record ExperimentDetail(
    [property: Id(0)] ExperimentStatus Status,
    [property: Id(1)] Scenario Scenario,
    [property: Id(2)] ExperimentReport? Report);
