namespace LearningGraph.Recommender;

/// <summary>
/// Forgetting by a power law, (1 + age / scale)^-power (Wickelgren 1974; Anderson and Schooler 1991). It has no one half-life, so the
/// same curve serves a quiet and a busy organisation; on every data set it beat each exponential (docs/ranking.md).
/// </summary>
internal sealed class Forgetting : IFading
{
    private readonly double scale;
    private readonly bool isRoot;

    private Forgetting(double scale, bool isRoot) => (this.scale, this.isRoot) = (scale, isRoot);

    /// <summary>(1 + age / 5)^-1: who is active at the moment.</summary>
    public static Forgetting Fast { get; } = new(5, isRoot: false);

    /// <summary>(1 + age / 20)^-1: who has been helping lately.</summary>
    public static Forgetting Medium { get; } = new(20, isRoot: false);

    /// <summary>(1 + age / 50)^-1/2: what somebody knows fades slowly.</summary>
    public static Forgetting Slow { get; } = new(50, isRoot: true);

    /// <inheritdoc/>
    public double Of(int age)
    {
        var faded = 1 / (1 + (Math.Max(age, 0) / scale));
        return isRoot ? Math.Sqrt(faded) : faded;
    }
}
