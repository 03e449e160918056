namespace LearningGraph.Recommender;

/// <summary>About how many people a figure has to be before it may be told.</summary>
/// <param name="People">Distinct people, teachers and learners together; at least 1.</param>
/// <param name="PerSide">Distinct teachers, and distinct learners; at least 1.</param>
internal readonly record struct PeopleThreshold(int People, int PerSide)
{
    // With one teacher a figure is that person's; with two, each knows the other's.
    private const int Side = 3;

    /// <summary>For figures about single people.</summary>
    public static PeopleThreshold None { get; } = new(1, 1);

    /// <summary>For everything else.</summary>
    /// <param name="people">From 1.</param>
    public static PeopleThreshold Of(int people) => new(people, Math.Min(Side, people));
}
