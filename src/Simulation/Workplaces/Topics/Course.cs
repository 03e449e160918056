namespace LearningGraph.Simulation;

/// <summary>A course on one topic.</summary>
/// <param name="Id">The subject of its completions.</param>
/// <param name="Title">The name to show.</param>
/// <param name="Topic">The topic's number.</param>
/// <param name="Effect">The part of the gap to full expertise that it closes, in (0, 1).</param>
internal sealed record Course(SubjectId Id, string Title, int Topic, double Effect)
{
    /// <summary>An introduction to every second topic at least, and an advanced course on some; 30 for 40 topics.</summary>
    public static Course[] Offer(Subject[] topics)
    {
        List<Course> courses = [];
        for (var topic = 0; topic < topics.Length; topic++)
        {
            if (topic % 2 == 0)
            {
                courses.Add(Make(topic, "basics", 0.12));
            }

            if (topic % 4 == 1)
            {
                courses.Add(Make(topic, "in practice", 0.2));
            }
        }

        return [.. courses];

        Course Make(int topic, string level, double effect)
        {
            var outline = topics[topic].Outline;
            return new(new($"course-{outline.Id}-{level.Replace(' ', '-')}"), $"{outline.Name}: {level}", topic, effect);
        }
    }
}
