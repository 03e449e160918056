namespace LearningGraph.Recommender;

/// <summary>The nodes of one level: to which each person belongs. Nodes of too few people are none, and their people belong to none.</summary>
internal sealed class FlowNodes
{
    private readonly int[] nodeOf;
    private readonly (string Key, string Name)[] names;
    private readonly int[] people;
    private readonly int threshold;

    private FlowNodes(int[] nodeOf, (string Key, string Name)[] names, int[] people, int threshold) =>
        (this.nodeOf, this.names, this.people, this.threshold) = (nodeOf, names, people, threshold);

    /// <summary>The node of a learner; -1 for none.</summary>
    public int this[int learner] => nodeOf[learner];

    /// <summary>What is shown of a node.</summary>
    public FlowNode Describe(int node) => new(names[node].Key, new(names[node].Name, people[node] / threshold * threshold));

    /// <summary>The number of a key; -1 when there is none.</summary>
    public int Find(string key) => Array.FindIndex(names, name => name.Key == key);

    /// <summary>Everybody is a node.</summary>
    public static FlowNodes OfLearners(ProjectionTables tables)
    {
        int[] everybody = [.. Enumerable.Range(0, tables.Graph.LearnerCount)];
        var names = everybody.Select(tables.Learners.IdOf).Select((id, number) => (id ?? "", tables.Learners.Describe(number)?.Name ?? id ?? ""));
        return new(everybody, [.. names], [.. everybody.Select(_ => 1)], threshold: 1);
    }

    /// <summary>Organisational units: everybody belongs to the one that the profile names now, for all times.</summary>
    public static FlowNodes OfUnits(ProjectionTables tables, int threshold)
    {
        Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        var unitOf = new int[tables.Graph.LearnerCount];
        for (var learner = 0; learner < unitOf.Length; learner++)
        {
            unitOf[learner] = -1;
            if (tables.Learners.Describe(learner) is { Analysable: true, Unit: { Length: > 0 } unit } && !numbers.TryGetValue(unit, out unitOf[learner]))
            {
                numbers.Add(unit, unitOf[learner] = numbers.Count);
            }
        }

        return Of(unitOf, [.. numbers.Keys.Select(unit => (unit, unit))], threshold);
    }

    /// <summary>Counts who belongs to each node, and dissolves those of too few.</summary>
    /// <param name="nodeOf">By learner number; -1 for none.</param>
    /// <param name="names">By node.</param>
    /// <param name="threshold">The least number of people of a node, from 1.</param>
    public static FlowNodes Of(int[] nodeOf, (string Key, string Name)[] names, int threshold)
    {
        var people = new int[names.Length];
        foreach (var node in nodeOf.Where(node => node >= 0))
        {
            people[node]++;
        }

        return new([.. nodeOf.Select(node => node >= 0 && people[node] >= threshold ? node : -1)], names, people, threshold);
    }
}
