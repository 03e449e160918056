using Orleans.Concurrency;

namespace LearningGraph.Grains;

/// <summary>Counts how suggestions were taken, from what this silo has read of the log; a stateless worker, always local, key 0.</summary>
[Alias("lg.IAcceptanceGrain")]
public interface IAcceptanceGrain : IGrainWithIntegerKey
{
    /// <summary>Acceptance by model and place of everything shown so far, or in some months; nothing about fewer askers than the setting Privacy:K.</summary>
    /// <param name="from">The first month; null for no bound.</param>
    /// <param name="to">The last month; null for no bound.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    [Alias("Measure"), ReadOnly]
    Task<OnlineAcceptance> Measure(Month? from, Month? to, CancellationToken cancellationToken);
}
