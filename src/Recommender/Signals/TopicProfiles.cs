using System.Collections.Concurrent;

namespace LearningGraph.Recommender;

/// <summary>
/// How much everybody has answered on each topic, summed up once for all asks at one ranking time, for each topic and fading when first asked for. Safe from many threads.
/// </summary>
/// <param name="graph">Who did what.</param>
/// <param name="answersOn">Topic → answers.</param>
/// <param name="clock">Questions asked by ranking time.</param>
/// <param name="knows">Tells from UTC ticks whether something had happened by then.</param>
internal sealed class TopicProfiles(SocialGraph graph, TopicRows answersOn, int clock, Func<long, bool> knows)
{
    private readonly ConcurrentDictionary<(int Topic, IFading Fading), TopicProfile> profiles = new();

    /// <summary>The answers on one topic.</summary>
    public TopicProfile Of(int topic, IFading fading) => profiles.GetOrAdd((topic, fading), key => Sum(key.Topic, key.Fading));

    private TopicProfile Sum(int topic, IFading fading)
    {
        using var answers = SparseVector.Rent(graph.LearnerCount);
        foreach (var index in answersOn[topic])
        {
            ref readonly var answer = ref graph.Answers[index];
            if (knows(answer.At))
            {
                answers.Add(answer.Learner, answer.Weight * fading.Of(clock - answer.Clock));
            }
        }

        var amounts = new double[answers.Keys.Length];
        for (var place = 0; place < amounts.Length; place++)
        {
            amounts[place] = Math.Log(1 + answers[answers.Keys[place]]);
        }

        return new([.. answers.Keys], amounts);
    }
}

/// <summary>Who has answered on one topic.</summary>
/// <param name="Learners">Their numbers, distinct, in order of their first answers.</param>
/// <param name="Amounts">In the same order: ln(1 + n), where n is the faded number of answers; above 0.</param>
internal readonly record struct TopicProfile(int[] Learners, double[] Amounts);
