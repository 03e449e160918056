using LearningGraph.Simulation;

namespace LearningGraph.Cli;

/// <summary>The 95 % interval of a spread, in nodes.</summary>
internal sealed record SpreadInterval(double Low, double High)
{
    /// <summary>The interval of an estimate.</summary>
    public static SpreadInterval Of(SpreadEstimate estimate) => new(estimate.Low, estimate.High);
}
