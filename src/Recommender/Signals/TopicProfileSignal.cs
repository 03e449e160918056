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
        var graph = query.Graph;
        using var answers = SparseVector.Rent(graph.LearnerCount);
        foreach (var topic in query.Topics)
        {
            foreach (var index in query.Tables.AnswersOn[topic])
            {
                ref readonly var answer = ref graph.Answers[index];
                if (query.Knows(answer.At))
                {
                    answers.Add(answer.Learner, answer.Weight * fading.Of(query.AgeOf(answer.Clock)));
                }
            }

            var inverseFrequency = query.InverseFrequencyOf(topic);
            foreach (var learner in answers.Keys)
            {
                values.Add(learner, inverseFrequency * Math.Log(1 + answers[learner]));
            }

            answers.Clear();
        }
    }
}
