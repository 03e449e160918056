namespace LearningGraph.Recommender;

/// <summary>Reads the workplace of a node from its projections: who works where, asks, answers, and is in which groups. Only people who may be analysed. Pure.</summary>
public static class WorkplaceReader
{
    /// <summary>The most topics that are looked at: those most asked and answered about.</summary>
    public const int MostTopics = 64;

    /// <summary>Reads it as of the last position.</summary>
    /// <param name="projections">What is known.</param>
    /// <param name="seeded">The topic of the community that is to be seeded, which is looked at in any case; null for those most needed.</param>
    /// <returns>People by unit, team and number; the same for the same projections.</returns>
    public static WorkplaceFigures Read(Projections projections, TopicId? seeded)
    {
        var tables = projections.Tables;
        var topics = ChooseTopics(tables, seeded);
        var structure = WorkplaceStructure.Of(tables);
        var (n, width) = (structure.People.Length, topics.Count);
        WorkplaceLedger ledger = new(tables, structure, topics);
        var now = projections.AsOf?.Ticks ?? 0;
        return new()
        {
            Numbers = structure.People,
            Topics = width,
            Units = structure.Units,
            Teams = structure.Teams,
            ReportsTo = structure.ReportsTo,
            SeenDays = [.. ledger.FindFirstSeen().Select(first => first == long.MaxValue ? 0 : (int)Math.Max(0, (now - first) / TimeSpan.TicksPerDay))],
            Web = [.. structure.People.Select(person => tables.Learners.Describe(person)?.Web)],
            Social = [.. structure.People.Select(person => tables.Learners.Describe(person)?.Social)],
            Asked = ledger.CountAsked(),
            Helped = ledger.CountHelped(),
            Strengths = ledger.FindStrengths(n, width),
            Ties = ledger.FindTies(),
            Groups = ledger.FindGroups(),
            SeededTopics = seeded is { } topic ? 1UL << topics[tables.Topics.Find(tables.Resolve(topic).Value)] : 0,
        };
    }

    // Topic number → place among those that are looked at, by number.
    private static Dictionary<int, int> ChooseTopics(ProjectionTables tables, TopicId? seeded)
    {
        var first = seeded is { } topic ? tables.Topics.Find(tables.Resolve(topic).Value) : -1;
        Dictionary<int, int> places = [];
        var chosen = Enumerable.Range(0, tables.Topics.Count)
            .Where(number => tables.Merges.Value.Resolve(number) == number)
            .Select(number => (Number: number, Count: tables.QuestionsOn[number].Length + tables.AnswersOn[number].Length))
            .Where(topic => topic.Count > 0 || topic.Number == first)
            .OrderByDescending(topic => topic.Number == first).ThenByDescending(topic => topic.Count).ThenBy(topic => topic.Number)
            .Take(MostTopics)
            .Select(topic => topic.Number)
            .Order();
        foreach (var number in chosen)
        {
            places.Add(number, places.Count);
        }

        return places;
    }
}
