namespace LearningGraph.Recommender;

/// <summary>Turns what stands behind some signals into a sentence with evidence.</summary>
internal interface IReasonSource
{
    /// <summary>The quantities of <see cref="FeatureCatalog"/> or of <see cref="CandidateSigns"/> that this reason explains.</summary>
    IReadOnlyList<string> Quantities { get; }

    /// <summary>The reason to ask a learner; null when there is nothing that the asker may read.</summary>
    RankedReason? Find(RankingQuery query, int learner);
}
