namespace LearningGraph.Grains;

/// <summary>A replicate cannot be played, however often it is tried; the message says why.</summary>
internal sealed class ReplicateFailedException(string reason) : Exception(reason);
