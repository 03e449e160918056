using QuikGraph.Collections;

namespace LearningGraph.Recommender;

/// <summary>Communities as nodes, as long as none are detected: people who are connected by lessons, in whatever direction.</summary>
internal static class Components
{
    /// <summary>The connected components, numbered by size from 1, largest first; ties by the learner known longest.</summary>
    public static FlowNodes Of(ProjectionTables tables, List<Lesson> lessons, int threshold)
    {
        ForestDisjointSet<int> sets = new();
        foreach (var lesson in lessons)
        {
            Join(lesson.Teacher);
            Join(lesson.Learner);
            sets.Union(lesson.Teacher, lesson.Learner);
        }

        var people = Enumerable.Range(0, tables.Graph.LearnerCount).Where(sets.Contains).GroupBy(sets.FindSet)
            .OrderByDescending(component => component.Count()).ThenBy(component => component.First());
        var componentOf = new int[tables.Graph.LearnerCount];
        Array.Fill(componentOf, -1);
        List<(string, string)> names = [];
        foreach (var component in people)
        {
            foreach (var learner in component)
            {
                componentOf[learner] = names.Count;
            }

            names.Add(($"{names.Count + 1}", $"Community {names.Count + 1}"));
        }

        return FlowNodes.Of(componentOf, [.. names], threshold);

        void Join(int learner)
        {
            if (!sets.Contains(learner))
            {
                sets.MakeSet(learner);
            }
        }
    }
}
