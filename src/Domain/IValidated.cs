namespace LearningGraph.Domain;

/// <summary>A record that came from outside and knows its own rules.</summary>
public interface IValidated
{
    /// <summary>The first rule that is broken, as a sentence that names the offending value; null when all hold.</summary>
    /// <param name="now">The node's clock; times more than <see cref="Limits.ClockTolerance"/> ahead of it are refused.</param>
    string? FindFault(DateTimeOffset now);
}
