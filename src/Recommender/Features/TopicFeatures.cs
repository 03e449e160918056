using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>
/// What a candidate has done on the topics asked about: the topic profile under several kinds of forgetting, how much of the candidate's
/// answering it is, how many of the topics it covers, how fresh it is, and what of it was accepted; see <see cref="TopicCareers"/>.
/// </summary>
internal sealed class TopicFeatures : IFeatureSource
{
    private static readonly int Profiles = TopicCareers.ProfileNames.Length;
    private static readonly int Share = Profiles;
    private static readonly int Coverage = Profiles + 1;
    private static readonly int Latest = Profiles + 2;
    private static readonly int Accepted = Profiles + 3;
    private static readonly int Asked = Profiles + 4;

    /// <inheritdoc/>
    public ImmutableArray<string> Names { get; } =
        [.. TopicCareers.ProfileNames, "topics-share", "topics-coverage", "topics-latest", "topics-accepted", "topics-asked"];

    /// <inheritdoc/>
    public void Measure(RankingQuery query, SignalSet signals, CandidateSet candidates, Span<double> values)
    {
        var width = Names.Length;
        var possible = 0.0;
        foreach (var (place, topic) in query.Topics.Index())
        {
            var career = query.Summary.TopicCareers[topic];
            var inverseFrequency = query.InverseFrequencyOf(topic);
            possible += inverseFrequency;
            for (var row = 0; row < candidates.Count; row++)
            {
                Add(career, candidates.Learners[row], inverseFrequency, values.Slice(row * width, width));
            }

            foreach (var (helper, question) in career.Accepted)
            {
                // On several of the topics, it counts once.
                if (candidates.RowOf(helper) is var row and >= 0
                    && (place == 0 || !query.TopicsOf(query.Graph.Questions[question]).AsSpan().ContainsAny(query.Topics.AsSpan(0, place))))
                {
                    values[(row * width) + Accepted]++;
                }
            }
        }

        for (var row = 0; row < candidates.Count; row++)
        {
            var own = values.Slice(row * width, width);
            own[Share] /= 5 + query.CountKnown(query.Graph.AnswersBy[candidates.Learners[row]]);
            own[Coverage] = possible > 0 ? own[Coverage] / possible : 0;
        }
    }

    private static void Add(TopicCareer career, int learner, double inverseFrequency, Span<double> own)
    {
        var sums = career.Find(learner, out var answers, out var latest);
        for (var profile = 0; profile < sums.Length; profile++)
        {
            own[profile] += inverseFrequency * Math.Log(1 + sums[profile]);
        }

        own[Share] += answers;
        own[Coverage] += !sums.IsEmpty && sums[^1] > 0 ? inverseFrequency : 0;
        own[Latest] = Math.Max(own[Latest], latest);
        own[Asked] += career.CountAsked(learner);
    }
}
