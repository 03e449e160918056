namespace LearningGraph.Recommender;

/// <summary>How <see cref="ImplicitFactors"/> are fitted.</summary>
/// <param name="Factors">Length of a vector, from 1.</param>
/// <param name="Penalty">λ, above 0, on the squared length of each vector.</param>
/// <param name="Confidence">α, above 0: how much more a membership weighs than its absence.</param>
/// <param name="Iterations">From 1; each solves both sides once.</param>
internal sealed record FactorParameters(int Factors, double Penalty, double Confidence, int Iterations)
{
    /// <summary>Refuses what no fit can be made with.</summary>
    public void ThrowIfOutOfRange()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Factors, 1);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(Penalty);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(Confidence);
        ArgumentOutOfRangeException.ThrowIfLessThan(Iterations, 1);
    }
}
