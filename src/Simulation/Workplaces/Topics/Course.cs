namespace LearningGraph.Simulation;

/// <summary>A course on one topic, at one level.</summary>
/// <param name="Id">The subject of its completions.</param>
/// <param name="Title">The name to show.</param>
/// <param name="Topic">The topic's number.</param>
internal sealed record Course(SubjectId Id, string Title, int Topic)
{
    private static readonly string[] Names = ["basics", "in practice", "in depth"];

    /// <summary>How many there are on each topic.</summary>
    public static int Levels => Names.Length;

    /// <summary>All courses: those of a topic follow each other, the lowest level first.</summary>
    public static Course[] Offer(Subject[] topics) =>
        [.. topics.SelectMany((subject, topic) => Names.Select(name => new Course(
            new($"course-{subject.Outline.Id}-{name.Replace(' ', '-')}"), $"{subject.Outline.Name}: {name}", topic)))];
}
