using System.Collections.Immutable;

namespace LearningGraph.Grains;

/// <summary>Plays replicates in this process, at its priority: for programs that have no worker to start.</summary>
internal sealed class OwnProcessPlayer : IReplicatePlayer
{
    private readonly ReplicateStage stage = new();

    /// <inheritdoc/>
    public Task<ImmutableArray<ReplicateRow>> PlayAsync(ReplicateWork work, CancellationToken cancellationToken) =>
        Task.Run(() => stage.Play(work, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public ValueTask RestAsync() => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
