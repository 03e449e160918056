namespace LearningGraph.Simulation;

/// <summary>Counts whole things that an amount pays for.</summary>
internal static class Whole
{
    /// <summary>How often a price goes into an amount; 0.3 hours pay for three of 0.1 although binary fractions say a little less.</summary>
    /// <param name="amount">From 0.</param>
    /// <param name="price">Above 0.</param>
    public static int Of(double amount, double price) => (int)Math.Min(int.MaxValue / 16, Math.Floor((amount / price) + 1e-9));
}
