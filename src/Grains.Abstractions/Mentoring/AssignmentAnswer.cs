namespace LearningGraph.Grains;

/// <summary>An assignment, or why there is none.</summary>
/// <param name="Assignment">Null when the request meant nobody, or too many.</param>
/// <param name="Detail">Then a sentence that names the offending value; else null.</param>
[GenerateSerializer, Immutable, Alias("lg.assignment-answer")]
public sealed record AssignmentAnswer([property: Id(0)] Assignment? Assignment, [property: Id(1)] string? Detail);
