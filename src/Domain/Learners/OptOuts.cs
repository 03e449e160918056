namespace LearningGraph.Domain;

/// <summary>What somebody may have opted out of. None or several.</summary>
[Flags, Alias("lg.opt-outs")]
public enum OptOuts
{
    /// <summary>Neither.</summary>
    None = 0,

    /// <summary>Being suggested: <see cref="Learner.Recommendable"/>.</summary>
    Recommendation = 1,

    /// <summary>Being analysed: <see cref="Learner.Analysable"/>.</summary>
    Analysis = 2,
}
