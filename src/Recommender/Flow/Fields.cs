namespace LearningGraph.Recommender;

/// <summary>
/// Topics as nodes: everybody belongs to one field, the topic the person taught more of than of any other or, for who never taught, learnt more
/// of. So an edge tells which field learns from which, as an edge between units does.
/// </summary>
internal static class Fields
{
    /// <summary>The fields of those who taught or learnt something with a topic; of equal topics the one known longest.</summary>
    public static FlowNodes Of(ProjectionTables tables, List<Lesson> lessons, int threshold)
    {
        Dictionary<(int Learner, int Topic), double> taught = [], learnt = [];
        foreach (var lesson in lessons)
        {
            var topics = Lessons.TopicsOf(tables, lesson);
            foreach (var topic in topics)
            {
                Add(taught, (lesson.Teacher, topic), lesson.Weight / topics.Length);
                Add(learnt, (lesson.Learner, topic), lesson.Weight / topics.Length);
            }
        }

        var fieldOf = new int[tables.Graph.LearnerCount];
        Array.Fill(fieldOf, -1);
        Choose(learnt, fieldOf);
        Choose(taught, fieldOf);
        var names = Enumerable.Range(0, tables.Topics.Count).Select(tables.Topics.IdOf).Select(id => (id ?? "", id ?? "")).ToArray();
        for (var topic = 0; topic < names.Length; topic++)
        {
            names[topic].Item2 = tables.Topics.Describe(topic)?.Name ?? names[topic].Item1;
        }

        return FlowNodes.Of(fieldOf, names, threshold);
    }

    private static void Add(Dictionary<(int, int), double> weights, (int, int) key, double weight) =>
        weights[key] = weights.GetValueOrDefault(key) + weight;

    private static void Choose(Dictionary<(int Learner, int Topic), double> weights, int[] fieldOf)
    {
        var best = new double[fieldOf.Length];
        foreach (var ((learner, topic), weight) in weights)
        {
            if (weight > best[learner] || (weight == best[learner] && topic < fieldOf[learner]))
            {
                (best[learner], fieldOf[learner]) = (weight, topic);
            }
        }
    }
}
