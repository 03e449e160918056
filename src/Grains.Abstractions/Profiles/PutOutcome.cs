namespace LearningGraph.Grains;

/// <summary>What became of a description that was put on terms.</summary>
[Alias("lg.put-outcome")]
public enum PutOutcome
{
    /// <summary>It stands, and is durable.</summary>
    Put = 0,

    /// <summary>Something else stands than was expected; nothing was changed.</summary>
    Unmet = 1,

    /// <summary>A source speaks of somebody who was erased on request; nothing was changed.</summary>
    Erased = 2,
}
