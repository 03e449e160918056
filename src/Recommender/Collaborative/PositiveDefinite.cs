using System.Runtime.Intrinsics;

namespace LearningGraph.Recommender;

/// <summary>
/// Inverts symmetric positive definite matrices by Cholesky's decomposition (Golub and Van Loan 2013, 4.2): A = L·Lᵀ, A⁻¹ = L⁻ᵀ·L⁻¹. Every inner
/// product runs along two rows in memory, sixteen at a time in registers, which is what makes 1,500 × 1,500 a matter of tenths of a second.
/// </summary>
internal static class PositiveDefinite
{
    private const int Tile = 4;

    /// <summary>The inverse of a matrix.</summary>
    /// <param name="matrix">Size × size, row by row; only its lower half is read.</param>
    /// <param name="size">From 1.</param>
    /// <returns>Size × size, row by row, symmetric to the bit.</returns>
    /// <exception cref="ArgumentException">The matrix is not positive definite, or holds what is no number.</exception>
    public static double[] Invert(ReadOnlySpan<double> matrix, int size)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        ArgumentOutOfRangeException.ThrowIfNotEqual(matrix.Length, size * size);

        // Rows and columns of the unit matrix fill the last tile; they touch nothing.
        var padded = (size + Tile - 1) / Tile * Tile;
        var lower = new double[padded * padded];
        for (var row = 0; row < padded; row++)
        {
            if (row < size)
            {
                matrix.Slice(row * size, row + 1).CopyTo(lower.AsSpan(row * padded));
            }
            else
            {
                lower[(row * padded) + row] = 1;
            }
        }

        Decompose(lower, padded);
        var transposed = InvertLower(lower, padded);
        return Square(transposed, padded, size);
    }

    // A becomes L in its lower half.
    private static void Decompose(double[] lower, int size)
    {
        Span<double> products = stackalloc double[Tile * Tile];
        for (var row = 0; row < size; row += Tile)
        {
            for (var column = 0; column <= row; column += Tile)
            {
                Multiply(lower, row, lower, column, 0, column, size, products);
                for (var i = row; i < row + Tile; i++)
                {
                    for (var j = column; j < Math.Min(column + Tile, i + 1); j++)
                    {
                        var rest = lower[(i * size) + j] - products[((i - row) * Tile) + j - column];
                        for (var k = column; k < j; k++)
                        {
                            rest -= lower[(i * size) + k] * lower[(j * size) + k];
                        }

                        lower[(i * size) + j] = i == j ? Root(rest) : rest / lower[(j * size) + j];
                    }
                }
            }
        }
    }

    // The result is the transpose of L⁻¹, so that its columns lie in memory as rows.
    private static double[] InvertLower(double[] lower, int size)
    {
        var transposed = new double[size * size];
        Span<double> products = stackalloc double[Tile * Tile];
        for (var row = 0; row < size; row += Tile)
        {
            for (var column = 0; column <= row; column += Tile)
            {
                Multiply(lower, row, transposed, column, column, row, size, products);
                for (var i = row; i < row + Tile; i++)
                {
                    for (var j = column; j < Math.Min(column + Tile, i + 1); j++)
                    {
                        var sum = (i == j ? 1 : 0) - products[((i - row) * Tile) + j - column];
                        for (var k = Math.Max(row, j); k < i; k++)
                        {
                            sum -= lower[(i * size) + k] * transposed[(j * size) + k];
                        }

                        transposed[(j * size) + i] = sum / lower[(i * size) + i];
                    }
                }
            }
        }

        return transposed;
    }

    private static double[] Square(double[] transposed, int padded, int size)
    {
        var inverse = new double[size * size];
        Span<double> products = stackalloc double[Tile * Tile];
        for (var row = 0; row < size; row += Tile)
        {
            for (var column = 0; column <= row; column += Tile)
            {
                Multiply(transposed, row, transposed, column, row, padded, padded, products);
                for (var i = row; i < Math.Min(row + Tile, size); i++)
                {
                    for (var j = column; j < Math.Min(column + Tile, i + 1); j++)
                    {
                        inverse[(i * size) + j] = inverse[(j * size) + i] = products[((i - row) * Tile) + j - column];
                    }
                }
            }
        }

        return inverse;
    }

    // The inner products of four rows of one matrix with four of another, from one column to before another.
    private static void Multiply(
        ReadOnlySpan<double> left, int leftRow, ReadOnlySpan<double> right, int rightRow, int from, int to, int size, Span<double> products)
    {
        if (to <= from)
        {
            products.Clear();
            return;
        }

        for (var pair = 0; pair < Tile; pair += 2)
        {
            MultiplyPair(Row(left, leftRow + pair), Row(left, leftRow + pair + 1), right, products[(pair * Tile)..]);
        }

        ReadOnlySpan<double> Row(ReadOnlySpan<double> matrix, int row) => matrix.Slice((row * size) + from, to - from);

        void MultiplyPair(ReadOnlySpan<double> first, ReadOnlySpan<double> second, ReadOnlySpan<double> others, Span<double> sums)
        {
            var a = Row(others, rightRow);
            var b = Row(others, rightRow + 1);
            var c = Row(others, rightRow + 2);
            var d = Row(others, rightRow + 3);
            Vector256<double> firstA = default, firstB = default, firstC = default, firstD = default;
            Vector256<double> secondA = default, secondB = default, secondC = default, secondD = default;
            for (var k = 0; k < first.Length; k += Tile)
            {
                var (x, y) = (Vector256.Create(first[k..]), Vector256.Create(second[k..]));
                var (va, vb, vc, vd) = (Vector256.Create(a[k..]), Vector256.Create(b[k..]), Vector256.Create(c[k..]), Vector256.Create(d[k..]));
                firstA = Vector256.FusedMultiplyAdd(x, va, firstA);
                firstB = Vector256.FusedMultiplyAdd(x, vb, firstB);
                firstC = Vector256.FusedMultiplyAdd(x, vc, firstC);
                firstD = Vector256.FusedMultiplyAdd(x, vd, firstD);
                secondA = Vector256.FusedMultiplyAdd(y, va, secondA);
                secondB = Vector256.FusedMultiplyAdd(y, vb, secondB);
                secondC = Vector256.FusedMultiplyAdd(y, vc, secondC);
                secondD = Vector256.FusedMultiplyAdd(y, vd, secondD);
            }

            sums[0] = Vector256.Sum(firstA);
            sums[1] = Vector256.Sum(firstB);
            sums[2] = Vector256.Sum(firstC);
            sums[3] = Vector256.Sum(firstD);
            sums[4] = Vector256.Sum(secondA);
            sums[5] = Vector256.Sum(secondB);
            sums[6] = Vector256.Sum(secondC);
            sums[7] = Vector256.Sum(secondD);
        }
    }

    // Also refuses what is no number.
    private static double Root(double value) =>
        value > 0 ? Math.Sqrt(value) : throw new ArgumentException("The matrix is not positive definite.", nameof(value));
}
