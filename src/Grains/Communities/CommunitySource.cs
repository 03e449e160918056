using LearningGraph.Recommender;
using Microsoft.Extensions.Options;

namespace LearningGraph.Grains;

/// <summary>
/// Keeps what answers about communities share, of the newest position that was asked for. One request prepares at a time; those that wait for it share
/// what it made when that is new enough for them. Safe for use from many threads.
/// </summary>
internal sealed class CommunitySource(SiloTail tail, ServingModel serving, IOptions<PrivacyOptions> privacy) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1);
    private CommunityFinder? _newest;

    /// <summary>A finder that knows at least what the silo knows now, and ranks by what serves now.</summary>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task<CommunityFinder> FindAsync(CancellationToken cancellationToken)
    {
        var known = tail.Current;
        await _gate.WaitAsync(cancellationToken);
        try
        {
            // Read here and not before the waiting, so that nobody goes back to what served before.
            var ranker = serving.Communities;

            // Reads every membership, which takes long enough to leave the turn.
            if (_newest is null || _newest.Position < known.Position || _newest.Ranker != ranker)
            {
                _newest = await Task.Run(() => CommunityFinder.Of(tail.Current, privacy.Value.K, _newest, ranker), cancellationToken);
            }

            return _newest;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _gate.Dispose();
}
