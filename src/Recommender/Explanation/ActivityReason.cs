namespace LearningGraph.Recommender;

/// <summary>"answered 12 questions in 90 days".</summary>
internal sealed class ActivityReason : IReasonSource
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Quantities { get; } = [SignalCatalog.RecentActivity, .. FeatureCatalog.NamesOf<CareerFeatures>()];

    /// <inheritdoc/>
    public RankedReason? Find(RankingQuery query, int learner)
    {
        var evidence = AnswerEvidence.Find(query, learner, (in Answer _) => true);
        return evidence is null ? null : new(Sentence.Helped(evidence, " of all kinds"), evidence.Positions, evidence.Total);
    }
}
