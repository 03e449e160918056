namespace LearningGraph.Cli;

/// <summary>One entry that a node refused.</summary>
/// <param name="Id">The interaction's id, or the profile's address.</param>
/// <param name="Status">400 when it is invalid, 409 when the id is there with other content, 404 when it retracts what is not there.</param>
/// <param name="Detail">The node's reason.</param>
internal sealed record Rejection(string? Id, int Status, string? Detail);
