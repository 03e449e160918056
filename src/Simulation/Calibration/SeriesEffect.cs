namespace LearningGraph.Simulation;

/// <summary>The effect of a parameter on a series.</summary>
/// <param name="Series">Its name.</param>
/// <param name="Effect">Of the parameter on the mean over all windows, counts on the scale of their roots; null where there was nothing to compare.</param>
public sealed record SeriesEffect(string Series, ElementaryEffect? Effect);
