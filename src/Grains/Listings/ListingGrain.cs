using System.Collections.Immutable;
using LearningGraph.Recommender;
using Microsoft.Extensions.Options;
using Orleans.Concurrency;

namespace LearningGraph.Grains;

/// <inheritdoc cref="IListingGrain"/>
/// <remarks>Outside the turn, because the first listing after a change of names sorts them all.</remarks>
[StatelessWorker]
internal sealed class ListingGrain(SiloTail tail, IOptions<PrivacyOptions> privacy) : Grain, IListingGrain
{
    /// <inheritdoc/>
    public Task<ImmutableArray<ListedLearner>> ListLearners(ListingQuery query, string? unit, CancellationToken cancellationToken) =>
        Task.Run(() => Listings.ListLearners(query, unit, tail.Current), cancellationToken);

    /// <inheritdoc/>
    public Task<ImmutableArray<ListedGroup>> ListGroups(ListingQuery query, TopicId? topic, CancellationToken cancellationToken) =>
        Task.Run(() => Listings.ListGroups(query, topic, privacy.Value.K, tail.Current), cancellationToken);

    /// <inheritdoc/>
    public Task<ImmutableArray<ListedTopic>> ListTopics(ListingQuery query, TopicId? parent, CancellationToken cancellationToken) =>
        Task.Run(() => Listings.ListTopics(query, parent, privacy.Value.K, tail.Current), cancellationToken);
}
