namespace LearningGraph.Cli;

/// <summary>What a channel is for.</summary>
/// <param name="Value">The text.</param>
internal sealed record SlackPurpose(string? Value);
