namespace LearningGraph.Cli;

/// <summary>One emoji on a message.</summary>
/// <param name="Name">Without colons; a skin tone may follow two of them.</param>
/// <param name="Users">Who put it there.</param>
internal sealed record SlackReaction(string? Name, IReadOnlyList<string>? Users);
