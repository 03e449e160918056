using System.Collections.Immutable;

namespace LearningGraph.Grains;

/// <summary>The models of a node.</summary>
/// <param name="Serving">The name of what answers: a version, or <c>prior-blend</c>.</param>
/// <param name="Models">All that are kept, the newest first; a damaged one with its fault.</param>
[GenerateSerializer, Immutable, Alias("lg.model-listing")]
public sealed record ModelListing([property: Id(0)] string Serving, [property: Id(1)] ImmutableArray<StoredModel> Models);
