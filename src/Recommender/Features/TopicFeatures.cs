using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>
/// What a candidate has done on the topics asked about: the topic profile under several kinds of forgetting, how much of the candidate's
/// answering it is, how many of the topics it covers, how fresh it is, and what of it was accepted.
/// </summary>
internal sealed class TopicFeatures : IFeatureSource
{
    private static readonly ImmutableArray<(string Name, IFading Fading)> Profiles =
    [
        ("topics-30", new AgeTable(new HalfLife(30))),
        ("topics-100", new AgeTable(new HalfLife(100))),
        ("topics-300", new AgeTable(new HalfLife(300))),
        ("topics-3000", new AgeTable(new HalfLife(3_000))),
        ("topics-so-far", new NoFading()),
    ];

    private static readonly AgeTable Freshness = new(Forgetting.Medium);
    private static readonly int Share = Profiles.Length;
    private static readonly int Coverage = Profiles.Length + 1;
    private static readonly int Latest = Profiles.Length + 2;
    private static readonly int Accepted = Profiles.Length + 3;
    private static readonly int Asked = Profiles.Length + 4;

    /// <inheritdoc/>
    public ImmutableArray<string> Names { get; } =
        [.. Profiles.Select(profile => profile.Name), "topics-share", "topics-coverage", "topics-latest", "topics-accepted", "topics-asked"];

    /// <inheritdoc/>
    public void Measure(RankingQuery query, SignalSet signals, CandidateSet candidates, Span<double> values)
    {
        var graph = query.Graph;
        var width = Names.Length;
        var faded = new double[candidates.Count * Profiles.Length];
        var possible = 0.0;
        foreach (var topic in query.Topics)
        {
            Array.Clear(faded);
            foreach (var index in query.Tables.AnswersOn[topic])
            {
                ref readonly var answer = ref graph.Answers[index];
                if (candidates.RowOf(answer.Learner) is var row and >= 0 && query.Knows(answer.At))
                {
                    var age = query.AgeOf(answer.Clock);
                    for (var profile = 0; profile < Profiles.Length; profile++)
                    {
                        faded[(row * Profiles.Length) + profile] += answer.Weight * Profiles[profile].Fading.Of(age);
                    }

                    values[(row * width) + Share]++;
                    values[(row * width) + Latest] = Math.Max(values[(row * width) + Latest], Freshness.Of(age));
                }
            }

            foreach (var index in query.Tables.QuestionsOn[topic])
            {
                ref readonly var question = ref graph.Questions[index];
                if (candidates.RowOf(question.Asker) is var row and >= 0 && query.Knows(question.At))
                {
                    values[(row * width) + Asked]++;
                }
            }

            var inverseFrequency = query.InverseFrequencyOf(topic);
            possible += inverseFrequency;
            for (var row = 0; row < candidates.Count; row++)
            {
                for (var profile = 0; profile < Profiles.Length; profile++)
                {
                    values[(row * width) + profile] += inverseFrequency * Math.Log(1 + faded[(row * Profiles.Length) + profile]);
                }

                values[(row * width) + Coverage] += faded[(row * Profiles.Length) + Profiles.Length - 1] > 0 ? inverseFrequency : 0;
            }
        }

        for (var row = 0; row < candidates.Count; row++)
        {
            var own = values.Slice(row * width, width);
            own[Share] /= 5 + query.CountKnown(graph.AnswersBy[candidates.Learners[row]]);
            own[Coverage] = possible > 0 ? own[Coverage] / possible : 0;
            own[Accepted] = CountAccepted(query, candidates.Learners[row]);
        }
    }

    private static int CountAccepted(RankingQuery query, int learner)
    {
        var graph = query.Graph;
        var count = 0;
        foreach (var index in graph.AppreciationsFor[learner])
        {
            ref readonly var appreciation = ref graph.Appreciations[index];
            if (appreciation is { IsAcceptance: true, IsRetracted: false, Question: >= 0 } && query.Knows(appreciation.At)
                && query.TopicsOf(graph.Questions[appreciation.Question]).AsSpan().ContainsAny(query.Topics.AsSpan()))
            {
                count++;
            }
        }

        return count;
    }
}
