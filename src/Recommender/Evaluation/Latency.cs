namespace LearningGraph.Recommender;

/// <summary>Quantiles of a time in milliseconds.</summary>
/// <param name="P50">The median.</param>
/// <param name="P99">99 of 100 took at most this.</param>
public sealed record Latency(double P50, double P99);
