namespace LearningGraph.Simulation;

/// <summary>One side of a topic. Its phrases go together, and who knows one side need not know the others.</summary>
/// <param name="Things">Noun phrases with their article, such as "a left join".</param>
/// <param name="Tasks">What people want to do, as a verb phrase that follows "how do I".</param>
/// <param name="Troubles">What goes wrong, as a clause that begins with a small letter.</param>
internal sealed record Facet(string[] Things, string[] Tasks, string[] Troubles);
