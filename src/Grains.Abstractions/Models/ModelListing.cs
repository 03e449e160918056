using System.Collections.Immutable;

namespace LearningGraph.Grains;

/// <summary>The models of a node.</summary>
/// <param name="Serving">The name of what ranks people: a version, or <c>prior-blend</c>.</param>
/// <param name="Models">All that are kept, of any kind, the newest first; a damaged one with its fault.</param>
/// <param name="ServingCommunities">The name of what ranks communities: a version, or <c>community-blend</c>.</param>
[GenerateSerializer, Immutable, Alias("lg.model-listing")]
public sealed record ModelListing([property: Id(0)] string Serving, [property: Id(1)] ImmutableArray<StoredModel> Models, [property: Id(2)] string ServingCommunities);
