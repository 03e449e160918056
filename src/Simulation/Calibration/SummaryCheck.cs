namespace LearningGraph.Simulation;

/// <summary>Whether the fitted model shows something that it was fitted to (posterior-predictive check).</summary>
/// <param name="Series">Of which series.</param>
/// <param name="Stretch">Of which windows the mean: launch, early, middle or late.</param>
/// <param name="Observed">In the log; null when it has no value.</param>
/// <param name="Simulated">Of the kept parameter sets, each played with new luck; null when none has a value.</param>
public sealed record SummaryCheck(string Series, string Stretch, double? Observed, Band? Simulated)
{
    /// <summary>Whether the observed mean lies within the band; null when there is nothing to compare.</summary>
    public bool? IsWithin => Observed is { } value && Simulated is { } band ? band.Holds(value) : null;
}
