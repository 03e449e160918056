namespace LearningGraph.Domain;

/// <summary>A topic as seen from another.</summary>
/// <param name="Topic">Which.</param>
/// <param name="Name">Its description's name; null when there is none.</param>
/// <param name="Relation">What it is to the other.</param>
[GenerateSerializer, Immutable, Alias("lg.related-topic")]
public sealed record RelatedTopic([property: Id(0)] TopicId Topic, [property: Id(1)] string? Name, [property: Id(2)] TopicRelation Relation);
