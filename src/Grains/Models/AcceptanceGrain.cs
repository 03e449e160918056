using Orleans.Concurrency;

namespace LearningGraph.Grains;

/// <inheritdoc cref="IAcceptanceGrain"/>
[StatelessWorker]
internal sealed class AcceptanceGrain(AcceptanceSource acceptance) : Grain, IAcceptanceGrain
{
    /// <inheritdoc/>
    public Task<OnlineAcceptance> Measure(Month? from, Month? to, CancellationToken cancellationToken) => acceptance.MeasureAsync(from, to, cancellationToken);
}
