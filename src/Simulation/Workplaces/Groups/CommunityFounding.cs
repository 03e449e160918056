namespace LearningGraph.Simulation;

/// <summary>Decides which communities there are: on five topics of eight, most of them from the first day.</summary>
internal sealed class CommunityFounding(WorkplaceScenario scenario, Draw draw, Person[] people, Subject[] topics, Knowledge knowledge)
{
    private const double ClosedShare = 0.12;
    private static readonly string[] Kinds = ["Guild", "Circle", "Exchange", "Clinic", "Users", "Community"];

    /// <summary>The communities, at least one; by topic.</summary>
    public Community[] Found()
    {
        var count = Math.Max(1, (int)Math.Round(topics.Length * 5 / 8.0));
        return [.. Enumerable.Range(0, topics.Length)
            .OrderBy(topic => draw.Uniform(topic, 0, Event.Found))
            .Take(count)
            .Order()
            .Select(Found)];
    }

    private Community Found(int topic)
    {
        var outline = topics[topic].Outline;
        var kind = draw.Pick(Kinds, topic, 1, Event.Found);
        var owners = ChooseOwners(topic);
        Group group = new()
        {
            Id = new($"{outline.Id}-{kind.ToLowerInvariant()}"),
            Name = $"{outline.Name} {kind}",
            Description = $"Questions, templates and tools around {outline.Name}, also known as {string.Join(" or ", outline.Synonyms)}.",
            Topics = [topics[topic].Id],
            Owners = [.. owners.Select(owner => people[owner].Id)],
        };

        var founded = draw.Uniform(topic, 2, Event.Found) < 0.7 ? 0 : draw.Below(scenario.Days, topic, 3, Event.Found) * 2 / 3;
        var visibility = draw.Uniform(topic, 4, Event.Found) < ClosedShare ? Visibility.Members : Visibility.Open;
        return new(group, topic, founded, owners, visibility);
    }

    // Owners are those whose work it is and who stay; they need not be the best experts.
    private int[] ChooseOwners(int topic) =>
        [.. people
            .Where(person => person is { FirstDay: 0, EndDay: int.MaxValue })
            .OrderByDescending(person => knowledge.Relevance(person.Number, topic)
                + knowledge.Expertise(person.Number, topic)
                + draw.Uniform(person.Number, topic, Event.Found, 5))
            .Take(1 + draw.Below(2, topic, 5, Event.Found))
            .Select(person => person.Number)];
}
