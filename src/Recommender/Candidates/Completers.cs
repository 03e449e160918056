using System.Collections.Concurrent;

namespace LearningGraph.Recommender;

/// <summary>
/// Who has completed courses on each topic, put in order once for all asks at one ranking time, for each topic when first asked for. Safe from many threads.
/// </summary>
/// <param name="graph">Who did what.</param>
/// <param name="completionsOn">Topic → completions.</param>
/// <param name="knows">Tells from UTC ticks whether something had happened by ranking time.</param>
internal sealed class Completers(SocialGraph graph, TopicRows completionsOn, Func<long, bool> knows)
{
    private readonly ConcurrentDictionary<int, TopicCompleters> topics = new();

    /// <summary>One topic.</summary>
    public TopicCompleters this[int topic] => topics.GetOrAdd(topic, Order);

    private TopicCompleters Order(int topic)
    {
        List<(int Learner, int Completion)> known = [];
        foreach (var index in completionsOn[topic])
        {
            ref readonly var completion = ref graph.Completions[index];
            if (knows(completion.At))
            {
                known.Add((completion.Learner, index));
            }
        }

        known.Sort();
        return new(graph, known);
    }
}
