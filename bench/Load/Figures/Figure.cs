namespace LearningGraph.Load;

/// <summary>One thing that was measured.</summary>
/// <param name="Scenario">By which scenario.</param>
/// <param name="Name">What it is.</param>
/// <param name="Value">In <paramref name="Unit"/>.</param>
/// <param name="Unit">Such as ms or 1/s; empty for a ratio.</param>
/// <param name="Target">What it should be; null when it is only told.</param>
/// <param name="Holds">Whether it is; null when nothing is judged.</param>
internal sealed record Figure(string Scenario, string Name, double Value, string Unit, string? Target, bool? Holds);
