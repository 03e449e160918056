namespace LearningGraph.Recommender;

/// <summary>Halves a weight for every half-life that has passed.</summary>
/// <param name="questions">The half-life, in questions; above 0.</param>
internal sealed class HalfLife(int questions) : IFading
{
    /// <inheritdoc/>
    public double Of(int age) => Math.Pow(2, -(double)Math.Max(age, 0) / questions);
}
