namespace LearningGraph.Cli;

/// <summary>What a person of an export says of themselves.</summary>
/// <param name="RealName">First and last name.</param>
/// <param name="DisplayName">What they want to be called.</param>
/// <param name="Email">The address; not in every export.</param>
internal sealed record SlackProfile(string? RealName, string? DisplayName, string? Email);
