namespace LearningGraph.Domain;

/// <summary>What was forgotten by age; it is durable, and gone from every file, when this exists.</summary>
/// <param name="Forgotten">What was forgotten this time.</param>
/// <param name="Remaining">How much is still to be forgotten; 0 when nothing is.</param>
/// <param name="Position">The last position of the log after this.</param>
public sealed record ForgetReceipt(Forgotten Forgotten, long Remaining, long Position);
