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
        var evidence = AnswerEvidence.Find(query, learner, (in Answer answer) =>
        {
            var shares = false;
            foreach (var topic in query.Graph.TopicsOf(answer))
            {
                if (query.Topics.Contains(topic))
                {
                    shares = true;
                    met.Add(topic);
                }
            }

            return shares;
        });
        return evidence is null
            ? null
            : new(Sentence.Helped(evidence, $" on {Sentence.Join(query.Topics.Where(met.Contains).Select(query.NameOf))}"), evidence.Positions, evidence.Total);
    }
}
