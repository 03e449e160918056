namespace LearningGraph.Grains;

/// <summary>How a worker is started, see <see cref="ReplicateWorker"/>.</summary>
/// <param name="Program">The path of a program.</param>
/// <param name="Arguments">Its arguments.</param>
public sealed record WorkerCommand(string Program, IReadOnlyList<string> Arguments);
