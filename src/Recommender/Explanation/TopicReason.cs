namespace LearningGraph.Recommender;

/// <summary>"answered 14 questions on joins in 90 days, 9 accepted", or "on joins (12) and indexes (4)".</summary>
internal sealed class TopicReason : IReasonSource
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Quantities { get; } =
        [SignalCatalog.TopicsLately, SignalCatalog.TopicsEver, .. FeatureCatalog.NamesOf<TopicFeatures>()];

    /// <inheritdoc/>
    public RankedReason? Find(RankingQuery query, int learner)
    {
        var times = new int[query.Topics.Length];
        var evidence = AnswerEvidence.Find(query, learner, (in Answer answer) =>
        {
            var isOn = false;
            foreach (var topic in query.TopicsOf(answer))
            {
                if (query.Topics.IndexOf(topic) is var place and >= 0)
                {
                    isOn = true;
                    times[place]++;
                }
            }

            return isOn;
        });
        return evidence is null ? null : new(Sentence.Helped(evidence, $" on {Name(query, times)}"), evidence.Positions, evidence.Total);
    }

    // With several topics each says how often, most often first: 42 on the one and 1 on the other is not 43 on both.
    private static string Name(RankingQuery query, int[] times)
    {
        var met = Enumerable.Range(0, times.Length).Where(place => times[place] > 0).OrderByDescending(place => times[place]).ToArray();
        return Sentence.Join(met.Select(place => query.NameOf(query.Topics[place]) + (met.Length == 1 ? "" : $" ({times[place]})")));
    }
}
