namespace LearningGraph.Grains;

/// <summary>What a promotion did.</summary>
/// <param name="Outcome">Whether it was done.</param>
/// <param name="Serving">The name of what answers now.</param>
/// <param name="Reason">Why it was not done; null when it was.</param>
[GenerateSerializer, Immutable, Alias("lg.promotion-receipt")]
public sealed record PromotionReceipt([property: Id(0)] PromotionOutcome Outcome, [property: Id(1)] string Serving, [property: Id(2)] string? Reason);
