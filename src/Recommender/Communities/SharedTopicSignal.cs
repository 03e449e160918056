namespace LearningGraph.Recommender;

/// <summary>
/// "is about sql, which you answered 14 questions on": Σ over the topics t of the group of idf(t) × interest(t) / √(topics of the group), idf(t) =
/// ln(1 + G / (1 + df(t))), G the groups and df those on t. The root keeps a group that names everything from suiting everybody.
/// </summary>
internal sealed class SharedTopicSignal : ICommunitySignal
{
    /// <summary>Its name.</summary>
    public const string Id = "shared-topics";

    /// <inheritdoc/>
    public string Name => Id;

    /// <inheritdoc/>
    public void Measure(CommunityQuery query, Span<double> values)
    {
        foreach (var (topic, interest) in query.Interests.OrderBy(interest => interest.Key, StringComparer.Ordinal))
        {
            var groups = query.Tables.ReadNamed(query.Tables.GroupsOn, topic);
            var inverseFrequency = Math.Log(1 + ((double)values.Length / (1 + groups.Length)));
            foreach (var group in groups)
            {
                values[group] += inverseFrequency * interest.Weight / Math.Sqrt(query.Tables.Groups.Describe(group)!.Topics.Length);
            }
        }
    }

    /// <inheritdoc/>
    public RankedReason? Explain(CommunityQuery query, int group)
    {
        var shared = (query.Tables.Groups.Describe(group)?.Topics ?? [])
            .Select(topic => query.Tables.Resolve(topic).Value)
            .Distinct()
            .Where(query.Interests.ContainsKey)
            .OrderByDescending(topic => query.Interests[topic].Weight)
            .ThenBy(topic => topic, StringComparer.Ordinal)
            .ToArray();
        return shared is [var most, ..] ? query.Interests[most].Describe(NameOf(query, most)) : null;
    }

    private static string NameOf(CommunityQuery query, string topic) => query.Tables.Topics.Describe(query.Tables.Topics.Find(topic))?.Name ?? topic;
}
