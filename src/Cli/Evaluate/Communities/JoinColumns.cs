namespace LearningGraph.Cli;

/// <summary>The columns of a membership table; null for one that is looked for by its name.</summary>
/// <param name="Learner">Who.</param>
/// <param name="Group">Joined what.</param>
/// <param name="At">When.</param>
internal sealed record JoinColumns(string? Learner, string? Group, string? At);
