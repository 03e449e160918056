namespace LearningGraph.Recommender;

/// <summary>
/// Σ over the topics t asked about of idf(t) × ln(1 + n(t)), where n is the faded number of answers on t, idf(t) = ln(1 + i / (1 + df(t))),
/// i the questions so far and df those on t: who knows the topics.
/// </summary>
internal sealed class TopicProfileSignal(string name, IFading fading) : ISignal
{
    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public void Measure(RankingQuery query, SparseVector values)
    {
        foreach (var topic in query.Topics)
        {
            var (learners, amounts) = query.Summary.TopicProfiles.Of(topic, fading);
            var inverseFrequency = query.InverseFrequencyOf(topic);
            for (var place = 0; place < learners.Length; place++)
            {
                values.Add(learners[place], inverseFrequency * amounts[place]);
            }
        }
    }
}
