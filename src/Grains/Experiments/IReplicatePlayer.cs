using System.Collections.Immutable;

namespace LearningGraph.Grains;

/// <summary>Plays replicates, one at a time.</summary>
internal interface IReplicatePlayer : IAsyncDisposable
{
    /// <summary>Plays one replicate of every strategy.</summary>
    /// <returns>A row for each strategy, in their order.</returns>
    /// <exception cref="ReplicateFailedException">It cannot be played; trying again would not help.</exception>
    /// <exception cref="WorkerLostException">Whoever played it is gone; trying again may help.</exception>
    /// <exception cref="IOException">What it came to must not be kept.</exception>
    /// <exception cref="OperationCanceledException">It was stopped, soon after.</exception>
    Task<ImmutableArray<ReplicateRow>> PlayAsync(ReplicateWork work, CancellationToken cancellationToken);

    /// <summary>There is nothing to play for now: gives back what it holds. It can play again.</summary>
    ValueTask RestAsync();
}
