namespace LearningGraph.Recommender;

/// <summary>Nothing is ever forgotten.</summary>
internal sealed class NoFading : IFading
{
    /// <inheritdoc/>
    public double Of(int age) => 1;
}
