using Orleans.Concurrency;

namespace LearningGraph.Grains;

/// <inheritdoc cref="ITailGrain"/>
[StatelessWorker]
internal sealed class TailGrain(SiloTail tail) : Grain, ITailGrain
{
    /// <inheritdoc/>
    public Task<bool> Reach(long position, CancellationToken cancellationToken) => tail.ReachAsync(position, cancellationToken);

    /// <inheritdoc/>
    public async Task<TailStatus> GetStatus(CancellationToken cancellationToken) =>
        new(tail.Applied, await tail.GetDurableAsync(cancellationToken));
}
