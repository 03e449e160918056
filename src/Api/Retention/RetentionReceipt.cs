namespace LearningGraph.Api;

/// <summary>What was forgotten by age, or would be.</summary>
/// <param name="Before">What happened before this moment is old.</param>
/// <param name="DryRun">Whether it was only counted.</param>
/// <param name="Forgotten">How much, by kind; after a dry run how much would be, and nothing is.</param>
/// <param name="Remaining">How much is still to be forgotten; after a dry run all of it.</param>
/// <param name="Position">The last position of the log after this.</param>
public sealed record RetentionReceipt(DateTimeOffset Before, bool DryRun, Forgotten Forgotten, long Remaining, long Position);
