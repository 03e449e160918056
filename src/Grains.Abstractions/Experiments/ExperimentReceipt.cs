namespace LearningGraph.Grains;

/// <summary>What became of an experiment that was asked for.</summary>
/// <param name="Outcome">Whether it is played.</param>
/// <param name="Status">How the experiment of this id goes; null when there is none.</param>
/// <param name="Reason">Why it is not played; null when it is.</param>
[GenerateSerializer, Immutable, Alias("lg.experiment-receipt")]
public sealed record ExperimentReceipt(
    [property: Id(0)] ExperimentOutcome Outcome, [property: Id(1)] ExperimentStatus? Status, [property: Id(2)] string? Reason);
