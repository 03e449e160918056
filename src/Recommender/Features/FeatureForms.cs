using System.Buffers;

namespace LearningGraph.Recommender;

/// <summary>Writes one quantity in its three forms; see <see cref="FeatureLayout"/>.</summary>
internal static class FeatureForms
{
    /// <param name="measured">A value per candidate, from 0.</param>
    /// <param name="maximum">The largest value among all candidates, also those that have no row.</param>
    /// <param name="matrix">A row per candidate, in the same order.</param>
    /// <param name="first">The first of the quantity's columns.</param>
    public static void Write(ReadOnlySpan<double> measured, double maximum, float[][] matrix, int first)
    {
        var rows = matrix.Length;
        var column = ArrayPool<double>.Shared.Rent(rows);
        var sorted = column.AsSpan(0, rows);
        measured.CopyTo(sorted);
        sorted.Sort();
        for (var row = 0; row < rows; row++)
        {
            var target = matrix[row].AsSpan(first);
            target[0] = maximum > 0 ? (float)(measured[row] / maximum) : 0;
            target[1] = (float)Math.Log(1 + measured[row]);
            target[2] = 1 + rows - Bisection.CountUpTo<double>(sorted, measured[row]);
        }

        ArrayPool<double>.Shared.Return(column);
    }
}
