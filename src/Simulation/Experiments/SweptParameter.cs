using System.Collections.Immutable;

namespace LearningGraph.Simulation;

/// <summary>A parameter that is tried at several values.</summary>
/// <param name="Field">Its path in the scenario, such as <c>behaviour.asking.needsPerWeek</c>.</param>
/// <param name="Values">What is tried, ascending, at least one.</param>
public sealed record SweptParameter(string Field, ImmutableArray<double> Values)
{
    /// <summary>Values at equal distances.</summary>
    /// <param name="field">The path.</param>
    /// <param name="from">The first.</param>
    /// <param name="to">The last; above the first.</param>
    /// <param name="steps">How many, the first and the last included, from 2.</param>
    public static SweptParameter Spread(string field, double from, double to, int steps)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(steps, 2);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(to, from);

        // Rounding takes off what binary fractions add, such as 0.30000000000000004.
        return new(field, [.. Enumerable.Range(0, steps).Select(step => Math.Round(from + ((to - from) * step / (steps - 1)), 10))]);
    }
}
