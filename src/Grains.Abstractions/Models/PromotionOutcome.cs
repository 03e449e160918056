namespace LearningGraph.Grains;

/// <summary>What became of a promotion. The numbers are wire format.</summary>
[Alias("lg.promotion-outcome")]
public enum PromotionOutcome
{
    /// <summary>It serves.</summary>
    Serves = 0,

    /// <summary>There is no such version.</summary>
    Unknown = 1,

    /// <summary>It is damaged, cannot be read, or measures other features than the program; what served before goes on.</summary>
    Unusable = 2,

    /// <summary>The fixed ranker serves, before which there was nothing.</summary>
    NothingBefore = 3,
}
