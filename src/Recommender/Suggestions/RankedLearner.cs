using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>A suggested learner, with evidence by its place in the log.</summary>
/// <param name="Learner">Who.</param>
/// <param name="Name">The profile's name, else the id.</param>
/// <param name="Score">The ranker's score less what present load takes away.</param>
/// <param name="ReplyTimeHours">Median hours from question to answer; null with fewer than three.</param>
/// <param name="Reasons">Strongest first; never empty.</param>
public sealed record RankedLearner(
    LearnerId Learner, string Name, double Score, double? ReplyTimeHours, ImmutableArray<RankedReason> Reasons)
{
    /// <summary>Whether the learner has hardly answered yet but shows fresh signs of knowing the topics, as far as an ask found that out.</summary>
    public bool IsNewcomer { get; init; }
}
