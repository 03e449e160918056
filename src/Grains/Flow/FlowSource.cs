using LearningGraph.Recommender;
using Microsoft.Extensions.Options;

namespace LearningGraph.Grains;

/// <summary>
/// Keeps the flows of the newest position that was asked for. One request prepares at a time, so that memory stays bounded; those that wait
/// for it share what it made when that is new enough for them. Safe for use from many threads.
/// </summary>
internal sealed class FlowSource(SiloTail tail, IOptions<PrivacyOptions> privacy) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1);
    private KnowledgeFlows? _newest;

    /// <summary>Answers from flows that know at least what the silo knows now.</summary>
    /// <param name="answer">Takes long the first time on each level, so it runs outside of any turn.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task<T> AnswerAsync<T>(Func<KnowledgeFlows, T> answer, CancellationToken cancellationToken)
    {
        var known = tail.Current;
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (_newest is null || _newest.Position < known.Position)
            {
                _newest = KnowledgeFlows.Of(tail.Current, privacy.Value.K, _newest);
            }

            var newest = _newest;
            return await Task.Run(() => answer(newest), cancellationToken);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _gate.Dispose();
}
