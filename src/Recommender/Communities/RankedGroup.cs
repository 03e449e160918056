using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>A suggested group, with evidence by its place in the log.</summary>
/// <param name="Group">Which.</param>
/// <param name="Name">The description's name, else the id.</param>
/// <param name="Score">The ranker's score.</param>
/// <param name="Reasons">Strongest first; never empty.</param>
public sealed record RankedGroup(GroupId Group, string Name, double Score, ImmutableArray<RankedReason> Reasons);
