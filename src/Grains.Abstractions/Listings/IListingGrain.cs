using System.Collections.Immutable;
using Orleans.Concurrency;

namespace LearningGraph.Grains;

/// <summary>Lists what this silo's own projections know, by name; a stateless worker, always local, key 0. Order: name without accents and case, then id.</summary>
[Alias("lg.IListingGrain")]
public interface IListingGrain : IGrainWithIntegerKey
{
    /// <summary>Everybody the log knows and has not erased, with or without a profile.</summary>
    /// <param name="query">Which part.</param>
    /// <param name="unit">Only those of an organisational unit, compared ordinally; null for all.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    [Alias("ListLearners"), ReadOnly]
    Task<ImmutableArray<ListedLearner>> ListLearners(ListingQuery query, string? unit, CancellationToken cancellationToken);

    /// <summary>Every group that was ever named.</summary>
    /// <param name="query">Which part.</param>
    /// <param name="topic">Only those whose description names a topic; null for all.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    [Alias("ListGroups"), ReadOnly]
    Task<ImmutableArray<ListedGroup>> ListGroups(ListingQuery query, TopicId? topic, CancellationToken cancellationToken);

    /// <summary>Every topic that was ever named and was not merged into another; found by synonyms too.</summary>
    /// <param name="query">Which part.</param>
    /// <param name="parent">Only the children of a topic; null for all.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    [Alias("ListTopics"), ReadOnly]
    Task<ImmutableArray<ListedTopic>> ListTopics(ListingQuery query, TopicId? parent, CancellationToken cancellationToken);
}
