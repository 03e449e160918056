namespace LearningGraph.Load;

/// <summary>Ends the program with one line.</summary>
internal sealed class LoadFailedException(string message) : Exception(message);
