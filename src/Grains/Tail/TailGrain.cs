using Orleans.Concurrency;

namespace LearningGraph.Grains;

/// <inheritdoc cref="ITailGrain"/>
[StatelessWorker]
internal sealed class TailGrain(SiloTail tail, ProjectionSnapshots snapshots) : Grain, ITailGrain
{
    /// <inheritdoc/>
    public Task<bool> Reach(long position, CancellationToken cancellationToken) => tail.ReachAsync(position, cancellationToken);

    /// <inheritdoc/>
    public async Task<TailStatus> GetStatus(CancellationToken cancellationToken)
    {
        // The log's end is read last: it is never before what was applied.
        var (applied, fault, snapshot) = (tail.Applied, tail.Fault, snapshots.Last);
        var durable = await tail.GetDurableAsync(cancellationToken);
        return new(applied, durable, snapshot is null ? null : new(snapshot.Mark.Position, snapshot.At)) { Fault = durable > applied ? fault : null };
    }
}
