namespace LearningGraph.Api;

/// <summary>How one learner was suggested to somebody else, whose question is not told.</summary>
/// <param name="Set">The answer that did.</param>
/// <param name="Topics">What it was about.</param>
/// <param name="Model">Which ranker answered.</param>
/// <param name="Place">From 1, the best.</param>
/// <param name="Score">The score that was shown; missing when it was not kept.</param>
/// <param name="Reasons">The reasons that were shown, strongest first.</param>
public sealed record OwnSuggestion(
    SuggestionSetId Set, IReadOnlyList<TopicId> Topics, string Model, int Place, double? Score, IReadOnlyList<Reason> Reasons);
