namespace LearningGraph.Grains;

/// <summary>A worker ended in the middle of a replicate, or did not start; the message says what is known. Another may do better.</summary>
internal sealed class WorkerLostException(string reason, Exception? cause = null) : Exception(reason, cause);
