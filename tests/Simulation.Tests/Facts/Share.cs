namespace LearningGraph.Simulation.Tests;

/// <summary>How many of how many.</summary>
internal readonly record struct Share(double Part, double Of)
{
    /// <summary>How many satisfy a condition.</summary>
    public static Share Count<T>(IReadOnlyCollection<T> all, Func<T, bool> condition) => new(all.Count(condition), all.Count);
}
