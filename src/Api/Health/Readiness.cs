using LearningGraph.Grains;

namespace LearningGraph.Api;

/// <summary>Whether this node has caught up with the log once since it started; being a little behind later is normal.</summary>
internal sealed class Readiness
{
    private volatile bool _hasCaughtUp;

    /// <summary>Looks once more unless it is known already; waits at most a second.</summary>
    public async Task<bool> CheckAsync(ITailGrain tail, TailStatus status, CancellationToken cancellationToken) =>
        _hasCaughtUp = _hasCaughtUp || await tail.Reach(status.Durable, cancellationToken);
}
