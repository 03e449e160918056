namespace LearningGraph.Simulation;

/// <summary>The four quadrants of the two digital axes, cut in the middle; no cut points are published, so these are an assumption.</summary>
internal static class Quadrants
{
    public const int Count = 4;
    private const float Middle = 0.5f;

    /// <summary>What names of measures end in, by quadrant.</summary>
    public static IReadOnlyList<string> Names { get; } = ["Neither", "Web", "Social", "Both"];

    /// <summary>The quadrant of two axes, each in [0, 1]: 0 for neither, 1 for web only, 2 for social only, 3 for both.</summary>
    public static int Of(float web, float social) => (web >= Middle ? 1 : 0) + (social >= Middle ? 2 : 0);

    /// <summary>The quadrant of whoever has the place now.</summary>
    public static int Of(Population people, int learner) => Of(people.Web[learner], people.Social[learner]);
}
