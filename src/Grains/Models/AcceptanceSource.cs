using LearningGraph.Recommender;
using Microsoft.Extensions.Options;

namespace LearningGraph.Grains;

/// <summary>
/// Keeps acceptance as far as the log was read, and reads on when it is asked: the first question after a start reads the whole log, each
/// later one what came since. Snapshots hold no suggestion sets, because hardly anybody asks. Safe for use from many threads.
/// </summary>
internal sealed class AcceptanceSource(IInteractionLog log, SiloTail tail, ShownRecorder recorder, IOptions<PrivacyOptions> privacy) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1);
    private readonly AcceptanceFold _fold = new();

    /// <summary>Counts everything that was shown and said before the call.</summary>
    public async Task<OnlineAcceptance> MeasureAsync(Month? from, Month? to, CancellationToken cancellationToken)
    {
        await recorder.FlushAsync(cancellationToken);
        await _gate.WaitAsync(cancellationToken);
        try
        {
            return await Task.Run(() => ReadOnAsync(from, to, cancellationToken), cancellationToken);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _gate.Dispose();

    private async Task<OnlineAcceptance> ReadOnAsync(Month? from, Month? to, CancellationToken cancellationToken)
    {
        var end = await log.GetLastPositionAsync(cancellationToken);
        await foreach (var page in log.ReadPagesAsync(_fold.Position, end, cancellationToken))
        {
            _fold.Apply(page);
        }

        // Who may be analysed is looked up among people who are known to the tail.
        await tail.ReachAsync(_fold.Position, cancellationToken);
        return _fold.Measure(privacy.Value.K, from, to, tail.Current);
    }
}
