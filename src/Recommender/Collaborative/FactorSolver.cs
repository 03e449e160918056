using System.Numerics.Tensors;

namespace LearningGraph.Recommender;

/// <summary>
/// Solves for the vector of one row while the other side's vectors stand still: (YᵀY + λI + α Σ y·yᵀ) x = (1 + α) Σ y, the sums over the row's ones.
/// Immutable as long as nobody changes those vectors; safe from many threads.
/// </summary>
internal sealed class FactorSolver
{
    private const int StepsPerHalf = 3;
    private const int ShortVector = 128;
    private const double Settled = 1e-20;

    private readonly double[] others;
    private readonly double[] gram;
    private readonly int factors;
    private readonly double confidence;

    private FactorSolver(double[] others, double[] gram, int factors, double confidence) =>
        (this.others, this.gram, this.factors, this.confidence) = (others, gram, factors, confidence);

    /// <summary>Prepares YᵀY + λI.</summary>
    /// <param name="others">Y: one vector after the other.</param>
    /// <param name="parameters">Length of a vector, λ and α.</param>
    public static FactorSolver Over(double[] others, FactorParameters parameters)
    {
        var factors = parameters.Factors;
        var gram = new double[factors * factors];
        for (var start = 0; start < others.Length; start += factors)
        {
            var vector = others.AsSpan(start, factors);
            for (var row = 0; row < factors; row++)
            {
                var target = gram.AsSpan(row * factors, factors);
                TensorPrimitives.MultiplyAdd(vector, vector[row], target, target);
            }
        }

        for (var row = 0; row < factors; row++)
        {
            gram[(row * factors) + row] += parameters.Penalty;
        }

        return new(others, gram, factors, parameters.Confidence);
    }

    /// <summary>A few steps from where the vector is.</summary>
    /// <param name="ones">The row's ones.</param>
    /// <param name="vector">Of the row; changed in place.</param>
    public void Improve(ReadOnlySpan<int> ones, Span<double> vector) => Solve(ones, vector, StepsPerHalf);

    /// <summary>The solution; in exact arithmetic it takes as many steps as there are factors.</summary>
    /// <param name="ones">The row's ones.</param>
    /// <param name="vector">Where to begin; changed in place.</param>
    public void Solve(ReadOnlySpan<int> ones, Span<double> vector) => Solve(ones, vector, factors);

    private void Solve(ReadOnlySpan<int> ones, Span<double> vector, int steps)
    {
        var room = factors <= ShortVector ? stackalloc double[3 * ShortVector] : new double[3 * factors];
        var residual = room[..factors];
        var direction = room.Slice(factors, factors);
        var image = room.Slice(2 * factors, factors);
        Multiply(ones, vector, image);
        TensorPrimitives.Negate<double>(image, residual);
        foreach (var one in ones)
        {
            TensorPrimitives.MultiplyAdd(VectorOf(one), 1 + confidence, residual, residual);
        }

        residual.CopyTo(direction);
        var rest = TensorPrimitives.SumOfSquares<double>(residual);
        for (var step = 0; step < steps && rest > Settled; step++)
        {
            Multiply(ones, direction, image);
            var length = rest / TensorPrimitives.Dot<double>(direction, image);
            TensorPrimitives.MultiplyAdd(direction, length, vector, vector);
            TensorPrimitives.MultiplyAdd(image, -length, residual, residual);
            var next = TensorPrimitives.SumOfSquares<double>(residual);
            TensorPrimitives.MultiplyAdd(direction, next / rest, residual, direction);
            rest = next;
        }
    }

    private void Multiply(ReadOnlySpan<int> ones, ReadOnlySpan<double> vector, Span<double> image)
    {
        for (var row = 0; row < factors; row++)
        {
            image[row] = TensorPrimitives.Dot(gram.AsSpan(row * factors, factors), vector);
        }

        foreach (var one in ones)
        {
            var other = VectorOf(one);
            TensorPrimitives.MultiplyAdd(other, confidence * TensorPrimitives.Dot(other, vector), image, image);
        }
    }

    private ReadOnlySpan<double> VectorOf(int one) => others.AsSpan(one * factors, factors);
}
