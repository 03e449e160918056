using System.Numerics;

namespace LearningGraph.Simulation;

/// <summary>The community that a strategy seeds: about the topics most needed, for everybody who needs them.</summary>
internal static class SeededOutline
{
    private const double LeastInterest = 0.1;

    /// <summary>Finds the topics whose needs are largest where knowledge is least, and whom they interest.</summary>
    /// <param name="organisation">The workplace.</param>
    /// <param name="topics">How many topics it is about; all of them when there are fewer.</param>
    public static CommunityOutline Of(Organisation organisation, int topics)
    {
        var unmet = new double[organisation.Topics];
        for (var i = 0; i < organisation.Learners; i++)
        {
            var relevance = organisation.RelevanceOf(i);
            for (var topic = 0; topic < unmet.Length; topic++)
            {
                unmet[topic] += relevance[topic] * (1 - organisation.Expertise[(i * unmet.Length) + topic]);
            }
        }

        return About(organisation, unmet.Index().OrderByDescending(topic => topic.Item).ThenBy(topic => topic.Index).Take(topics).Select(topic => topic.Index));
    }

    /// <summary>A community about some topics, for everybody whom they interest.</summary>
    public static CommunityOutline About(Organisation organisation, IEnumerable<int> topics)
    {
        var mask = topics.Aggregate(0UL, (mask, topic) => mask | (1UL << topic));
        var full = 0.0;
        for (var left = mask; left != 0; left &= left - 1)
        {
            var topic = BitOperations.TrailingZeroCount(left);
            var most = 0f;
            for (var role = 0; role < organisation.Relevance.Length / organisation.Topics; role++)
            {
                most = Math.Max(most, organisation.Relevance[(role * organisation.Topics) + topic]);
            }

            full += most;
        }

        List<int> audience = [];
        List<float> interests = [];
        for (var i = 0; i < organisation.Learners; i++)
        {
            var interest = GroupGenerator.InterestOf(mask, organisation.RelevanceOf(i), Math.Max(full, 1e-9));
            if (interest >= LeastInterest)
            {
                audience.Add(i);
                interests.Add((float)interest);
            }
        }

        return new() { Topics = mask, Audience = [.. audience], Interests = [.. interests] };
    }
}
