namespace LearningGraph.Recommender;

/// <summary>"answered 14 questions on joins in 90 days, 9 accepted".</summary>
internal sealed class TopicReason : IReasonSource
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Signals { get; } = [SignalCatalog.TopicsLately, SignalCatalog.TopicsEver];

    /// <inheritdoc/>
    public RankedReason? Find(RankingQuery query, int learner)
    {
        HashSet<int> met = [];
        var evidence = AnswerEvidence.Find(query, learner, answer =>
        {
            var shared = query.Graph.TopicsOf(answer).Where(topic => query.Topics.Contains(topic)).ToArray();
            met.UnionWith(shared);
            return shared.Length > 0;
        });
        return evidence is null
            ? null
            : new(Sentence.Answered(evidence, $" on {Sentence.Join(query.Topics.Where(met.Contains).Select(query.NameOf))}"), evidence.Positions, evidence.Total);
    }
}
