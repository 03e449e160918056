namespace LearningGraph.Domain;

/// <summary>Feedback on one suggestion of one set.</summary>
/// <param name="Learner">The suggested learner it is about.</param>
/// <param name="Answer">What became of the suggestion.</param>
/// <param name="By">Who says so.</param>
[GenerateSerializer, Immutable, Alias("lg.suggestion-answer")]
public sealed record SuggestionAnswer(
    [property: Id(0)] LearnerId Learner,
    [property: Id(1)] AnswerKind Answer,
    [property: Id(2)] LearnerId By);
