namespace LearningGraph.Cli;

/// <summary>A command cannot go on, for a reason its user can act on: a missing file, broken content, a node that is down.</summary>
/// <param name="message">One line that names the file, value or address; shown as it is.</param>
internal sealed class CommandFailedException(string message) : Exception(message);
