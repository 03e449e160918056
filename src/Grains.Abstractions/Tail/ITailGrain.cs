using Orleans.Concurrency;

namespace LearningGraph.Grains;

/// <summary>How far this silo's projections are; a stateless worker, always local, key 0.</summary>
[Alias("lg.ITailGrain")]
public interface ITailGrain : IGrainWithIntegerKey
{
    /// <summary>Waits until the projections hold a position, at most one second.</summary>
    /// <returns>Whether they do.</returns>
    [Alias("Reach"), ReadOnly]
    Task<bool> Reach(long position, CancellationToken cancellationToken);

    /// <summary>Where the projections and the log are.</summary>
    [Alias("GetStatus"), ReadOnly]
    Task<TailStatus> GetStatus(CancellationToken cancellationToken);
}
