using System.Collections.Immutable;
using Orleans.Concurrency;

namespace LearningGraph.Grains;

/// <summary>Tells what was suggested to whom, and why, as far as the people in it may still be named; a stateless worker, always local, key 0.</summary>
[Alias("lg.IDecisionLogGrain")]
public interface IDecisionLogGrain : IGrainWithIntegerKey
{
    /// <summary>What one set showed, at once after it was shown; null when there is no such set.</summary>
    [Alias("Find"), ReadOnly]
    Task<ShownSet?> Find(SuggestionSetId set, CancellationToken cancellationToken);

    /// <summary>What sets showed, the latest first. Nothing is found by a suggested learner who is not named any more.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="limit">The most to return, from 1.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>Null when the set to begin behind was never shown.</returns>
    [Alias("List"), ReadOnly]
    Task<ImmutableArray<ShownSet>?> List(ShownFilter filter, int limit, CancellationToken cancellationToken);
}
