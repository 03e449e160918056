namespace LearningGraph.Grains;

/// <summary>Worker processes where the program has said how to start one, else this process.</summary>
/// <param name="commands">What was registered; the last one counts.</param>
internal sealed class ReplicatePlayers(IEnumerable<WorkerCommand> commands) : IReplicatePlayers
{
    /// <inheritdoc/>
    public IReplicatePlayer Create() => commands.LastOrDefault() is { } command ? new WorkerProcess(command) : new OwnProcessPlayer();
}
