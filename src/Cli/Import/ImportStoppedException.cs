namespace LearningGraph.Cli;

/// <summary>A command was stopped by its user and can say how to go on.</summary>
/// <param name="message">One line that says what was done and what to do.</param>
internal sealed class ImportStoppedException(string message) : OperationCanceledException(message);
