using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>
/// What everybody has done so far on each topic, summed up once for all asks at one ranking time, for each topic when first asked for. Safe from many threads.
/// </summary>
/// <param name="graph">Who did what.</param>
/// <param name="questionsOn">Topic → questions.</param>
/// <param name="answersOn">Topic → answers.</param>
/// <param name="clock">Questions asked by ranking time.</param>
/// <param name="knows">Tells from UTC ticks whether something had happened by then.</param>
internal sealed class TopicCareers(SocialGraph graph, TopicRows questionsOn, TopicRows answersOn, int clock, Func<long, bool> knows)
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

    private readonly ConcurrentDictionary<int, TopicCareer> careers = new();

    /// <summary>How the answers of one learner on a topic are summed up: under each kind of forgetting, the last without any.</summary>
    public static ImmutableArray<string> ProfileNames { get; } = [.. Profiles.Select(profile => profile.Name)];

    /// <summary>One topic.</summary>
    public TopicCareer this[int topic] => careers.GetOrAdd(topic, Sum);

    private TopicCareer Sum(int topic)
    {
        TopicCareer career = new(Profiles.Length);
        foreach (var index in answersOn[topic])
        {
            ref readonly var answer = ref graph.Answers[index];
            if (knows(answer.At))
            {
                var age = clock - answer.Clock;
                var profiles = career.AddAnswer(answer.Learner, Freshness.Of(age));
                for (var profile = 0; profile < Profiles.Length; profile++)
                {
                    profiles[profile] += answer.Weight * Profiles[profile].Fading.Of(age);
                }
            }
        }

        foreach (var index in questionsOn[topic])
        {
            ref readonly var question = ref graph.Questions[index];
            if (knows(question.At))
            {
                career.AddQuestion(question.Asker);
            }

            foreach (var appreciated in graph.AppreciationsOf[index])
            {
                ref readonly var appreciation = ref graph.Appreciations[appreciated];
                if (appreciation is { IsAcceptance: true, IsRetracted: false } && knows(appreciation.At))
                {
                    career.AddAccepted(appreciation.Helper, index);
                }
            }
        }

        return career;
    }
}
