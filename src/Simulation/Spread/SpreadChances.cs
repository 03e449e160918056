namespace LearningGraph.Simulation;

/// <summary>
/// What a model makes of the edges of a graph, in whole 2^-31ths, so that forward runs and reverse samples agree to the last bit and sums
/// do not depend on their order. Something of chance c happens when 31 random bits are below c.
/// </summary>
internal sealed class SpreadChances
{
    /// <summary>What happens always.</summary>
    public const uint Certain = 1u << 31;

    private readonly uint[] into;
    private readonly uint[] outOf;

    private SpreadChances(uint[] into, uint[] outOf, bool picksOne) => (this.into, this.outOf, PicksOne) = (into, outOf, picksOne);

    /// <summary>
    /// Whether a node takes something up from at most one of those before it (the live-edge form of linear thresholds), instead of from each
    /// by a chance of its own.
    /// </summary>
    public bool PicksOne { get; }

    /// <summary>
    /// In the order of <see cref="SpreadGraph.InSources"/>: the chance of each edge; where a node picks one, the sum of the weights into it
    /// up to and with this edge.
    /// </summary>
    public ReadOnlySpan<uint> Into => into;

    /// <summary>In the order of <see cref="SpreadGraph.OutTargets"/>: the chance of each edge; where a node picks one, its weight.</summary>
    public ReadOnlySpan<uint> OutOf => outOf;

    /// <summary>The chances under a model.</summary>
    public static SpreadChances Of(SpreadGraph graph, SpreadModel model)
    {
        var into = new uint[graph.EdgeCount];
        var weights = model == SpreadModel.LinearThreshold ? new uint[graph.EdgeCount] : into;
        for (var node = 0; node < graph.NodeCount; node++)
        {
            var row = graph.InStarts[node]..graph.InStarts[node + 1];
            var probabilities = graph.Probabilities[row];
            switch (model)
            {
                case SpreadModel.IndependentCascade:
                    Convert(probabilities, into.AsSpan(row));
                    break;
                case SpreadModel.WeightedCascade:
                    into.AsSpan(row).Fill(ToChance(1.0 / probabilities.Length));
                    break;
                case SpreadModel.LinearThreshold:
                    Normalise(probabilities, into.AsSpan(row), weights.AsSpan(row));
                    break;
                default:
                    throw new ArgumentOutOfRangeException(nameof(model), model, null);
            }
        }

        var outOf = new uint[graph.EdgeCount];
        for (var edge = 0; edge < outOf.Length; edge++)
        {
            outOf[edge] = weights[graph.OutPlaces[edge]];
        }

        return new(into, outOf, model == SpreadModel.LinearThreshold);
    }

    private static void Convert(ReadOnlySpan<double> probabilities, Span<uint> chances)
    {
        for (var edge = 0; edge < chances.Length; edge++)
        {
            chances[edge] = ToChance(probabilities[edge]);
        }
    }

    private static void Normalise(ReadOnlySpan<double> weights, Span<uint> sums, Span<uint> chances)
    {
        var total = 0.0;
        foreach (var weight in weights)
        {
            total += weight;
        }

        // Rounding the sums, not the weights: where those add up to 1 nothing is lost.
        var (sum, before) = (0.0, 0u);
        for (var edge = 0; edge < weights.Length; edge++)
        {
            sum += weights[edge];
            sums[edge] = ToChance(sum / Math.Max(1, total));
            chances[edge] = sums[edge] - before;
            before = sums[edge];
        }
    }

    private static uint ToChance(double probability) => (uint)Math.Round(Math.Min(probability, 1) * Certain);
}
