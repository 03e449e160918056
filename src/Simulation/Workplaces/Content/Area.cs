namespace LearningGraph.Simulation;

/// <summary>An area of work: the topics of one domain of the model, and what it is called.</summary>
/// <param name="Name">The name to show.</param>
/// <param name="Trades">What units that work on it are called.</param>
/// <param name="Topics">Its topics, those that come up most first; as many as a domain has.</param>
internal sealed record Area(string Name, string[] Trades, TopicOutline[] Topics);
