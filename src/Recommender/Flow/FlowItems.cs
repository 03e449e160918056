namespace LearningGraph.Recommender;

/// <summary>Turns lessons into the items of a level.</summary>
internal static class FlowItems
{
    /// <summary>One item per lesson and topic, in the order of the lessons.</summary>
    /// <param name="tables">What is known.</param>
    /// <param name="lessons">Who taught whom.</param>
    /// <param name="nodes">To which node of the level somebody belongs.</param>
    /// <param name="units">To which unit somebody belongs.</param>
    /// <param name="clock">How old lessons are.</param>
    public static FlowItem[] Of(ProjectionTables tables, IReadOnlyList<Lesson> lessons, FlowNodes nodes, FlowNodes units, FlowClock clock)
    {
        List<FlowItem> items = new(lessons.Count);
        foreach (var lesson in lessons)
        {
            var topics = Lessons.TopicsOf(tables, lesson);
            var month = Month.Of(new(lesson.At, TimeSpan.Zero)).Index;
            FlowItem item = new(
                lesson.Teacher, lesson.Learner, nodes[lesson.Teacher], nodes[lesson.Learner], units[lesson.Teacher], units[lesson.Learner],
                Topic: -1, lesson.Group, month, lesson.Weight * Lesson.Fading.Of(clock.AgeOf(month)) / Math.Max(1, topics.Length));
            items.AddRange(topics.Length == 0 ? [item] : topics.Select(topic => item with { Topic = topic }));
        }

        return [.. items];
    }
}
