using Orleans.Concurrency;

namespace LearningGraph.Grains;

/// <summary>Finds groups to join, from this silo's own projections; a stateless worker, always local, key 0.</summary>
[Alias("lg.ICommunityGrain")]
public interface ICommunityGrain : IGrainWithIntegerKey
{
    /// <summary>Which groups a learner might join: none that the learner is in or has left. Logs what was shown without waiting for it.</summary>
    /// <param name="learner">Who; somebody unknown is a newcomer and gets the largest groups.</param>
    /// <param name="count">The most to name, in 1 to <see cref="CommunitySuggestionSet.MaxCount"/>.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    [Alias("Suggest"), ReadOnly]
    Task<CommunitySuggestionSet> Suggest(LearnerId learner, int count, CancellationToken cancellationToken);
}
