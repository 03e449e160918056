namespace LearningGraph.Recommender;

/// <summary>"has helped you 2 times before".</summary>
internal sealed class HistoryReason : IReasonSource
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Quantities { get; } = [SignalCatalog.PageRank, .. FeatureCatalog.NamesOf<HistoryFeatures>()];

    /// <inheritdoc/>
    public RankedReason? Find(RankingQuery query, int learner)
    {
        if (query.Asker < 0)
        {
            return null;
        }

        var evidence = AnswerEvidence.Find(query, learner, (in Answer answer) =>
            query.Graph.AskerOf(answer) == query.Asker || answer.OtherAskers.Contains(query.Asker));
        return evidence is null ? null : new($"has helped you {Sentence.Count(evidence.Total, "time")} before", evidence.Positions, evidence.Total);
    }
}
