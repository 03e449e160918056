using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>
/// What a candidate knows about the topics that lie near: those of the most similar questions, each by its share of their squared scores; and
/// how a candidate has answered questions that share several of the topics asked about.
/// </summary>
internal sealed class NeighbourTopicFeatures : IFeatureSource
{
    private const int Limit = 10;

    private static readonly AgeTable Slow = new(new HalfLife(1_000));
    private static readonly AgeTable Fast = new(new HalfLife(100));

    /// <inheritdoc/>
    public ImmutableArray<string> Names { get; } = ["near-topics", "near-topics-lately", "shared-topics", "shared-topics-1000", "shared-topics-100"];

    /// <inheritdoc/>
    public void Measure(RankingQuery query, SignalSet signals, CandidateSet candidates, Span<double> values)
    {
        MeasureNear(query, candidates, values);
        MeasureShared(query, candidates, values);
    }

    private void MeasureNear(RankingQuery query, CandidateSet candidates, Span<double> values)
    {
        var graph = query.Graph;
        Dictionary<int, double> votes = [];
        var total = 0.0;
        foreach (var (question, score) in query.Similar)
        {
            total += score * score;
            foreach (var topic in query.TopicsOf(graph.Questions[question]))
            {
                votes[topic] = votes.GetValueOrDefault(topic) + (score * score);
            }
        }

        var faded = new double[candidates.Count * 2];
        foreach (var (topic, vote) in votes.OrderByDescending(vote => vote.Value).ThenBy(vote => vote.Key).Take(Limit))
        {
            Array.Clear(faded);
            foreach (var index in query.Tables.AnswersOn[topic])
            {
                ref readonly var answer = ref graph.Answers[index];
                if (candidates.RowOf(answer.Learner) is var row and >= 0 && query.Knows(answer.At))
                {
                    var age = query.AgeOf(answer.Clock);
                    faded[2 * row] += answer.Weight * Slow.Of(age);
                    faded[(2 * row) + 1] += answer.Weight * Fast.Of(age);
                }
            }

            var weight = vote / total * query.InverseFrequencyOf(topic);
            for (var row = 0; row < candidates.Count; row++)
            {
                values[row * Names.Length] += weight * Math.Log(1 + faded[2 * row]);
                values[(row * Names.Length) + 1] += weight * Math.Log(1 + faded[(2 * row) + 1]);
            }
        }
    }

    private void MeasureShared(RankingQuery query, CandidateSet candidates, Span<double> values)
    {
        var graph = query.Graph;
        using var shared = SparseVector.Rent(graph.Answers.Count);
        foreach (var topic in query.Topics)
        {
            var weight = query.InverseFrequencyOf(topic);
            foreach (var index in query.Tables.AnswersOn[topic])
            {
                shared.Add(index, weight);
            }
        }

        foreach (var index in shared.Keys)
        {
            ref readonly var answer = ref graph.Answers[index];
            if (candidates.RowOf(answer.Learner) is var row and >= 0 && query.Knows(answer.At))
            {
                var (age, squared) = (query.AgeOf(answer.Clock), shared[index] * shared[index] * answer.Weight);
                var own = values.Slice(row * Names.Length, Names.Length);
                own[2] += squared;
                own[3] += squared * Slow.Of(age);
                own[4] += squared * Fast.Of(age);
            }
        }
    }
}
