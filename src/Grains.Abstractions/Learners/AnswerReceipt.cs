namespace LearningGraph.Grains;

/// <summary>What became of feedback on a suggestion.</summary>
/// <param name="Outcome">Recorded or why not.</param>
/// <param name="Position">The position of the recorded answer; 0 when none was recorded.</param>
/// <param name="Detail">For a refusal, a sentence that names the offending value; null otherwise.</param>
[GenerateSerializer, Immutable, Alias("lg.answer-receipt")]
public sealed record AnswerReceipt([property: Id(0)] AnswerOutcome Outcome, [property: Id(1)] long Position, [property: Id(2)] string? Detail);
