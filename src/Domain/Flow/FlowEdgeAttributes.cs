using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace LearningGraph.Domain;

/// <summary>How much was taught along an edge of the knowledge flow.</summary>
/// <param name="Weight">In units of one fresh answer of full weight that nobody thanked for. Six decimals.</param>
/// <param name="Topics">What it was about, the heaviest first, at most five; topics that too few people shared are not named.</param>
/// <param name="Last">The first moment of the latest month since when at least as many people as the threshold demands have taught or learnt here.</param>
/// <param name="Spells">The periods that the edge is known to have lived in, in order and apart; empty when none can be told or none were asked for. Not part of the JSON form.</param>
[GenerateSerializer, Immutable, Alias("lg.flow-edge-attributes")]
public readonly record struct FlowEdgeAttributes(
    [property: Id(0)] double Weight,
    [property: Id(1)] ImmutableArray<TopicId> Topics,
    [property: Id(2)] DateTimeOffset Last,
    [property: Id(3), JsonIgnore] ImmutableArray<Period> Spells);
