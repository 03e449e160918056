namespace LearningGraph.Grains;

/// <summary>The answer to a description that was put on terms.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Position">A position at or after the change; 0 when there was none.</param>
[GenerateSerializer, Immutable, Alias("lg.put-receipt")]
public readonly record struct PutReceipt([property: Id(0)] PutOutcome Outcome, [property: Id(1)] long Position);
