namespace LearningGraph.Simulation;

/// <summary>A topic and the words of its questions.</summary>
/// <param name="Id">The topic's id.</param>
/// <param name="Name">The name to show.</param>
/// <param name="Synonyms">Other names people use.</param>
/// <param name="Facets">Its sides; never empty.</param>
internal sealed record TopicOutline(string Id, string Name, string[] Synonyms, Facet[] Facets);
