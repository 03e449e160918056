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
        // Most quantities are 0 for most candidates.
        var (column, order) = (ArrayPool<double>.Shared.Rent(matrix.Length), ArrayPool<int>.Shared.Rent(matrix.Length));
        var positive = 0;
        for (var row = 0; row < matrix.Length; row++)
        {
            if (measured[row] > 0)
            {
                (column[positive], order[positive]) = (measured[row], row);
                positive++;
            }
        }

        foreach (var row in matrix)
        {
            row[first + 2] = 1 + positive;
        }

        column.AsSpan(0, positive).Sort(order.AsSpan(0, positive));
        var rank = 0;
        for (var place = positive - 1; place >= 0; place--)
        {
            rank = place < positive - 1 && column[place] == column[place + 1] ? rank : positive - place;
            var target = matrix[order[place]].AsSpan(first, FeatureLayout.FormsPerQuantity);
            target[0] = (float)(column[place] / maximum);
            target[1] = (float)Math.Log(1 + column[place]);
            target[2] = rank;
        }

        ArrayPool<double>.Shared.Return(column);
        ArrayPool<int>.Shared.Return(order);
    }
}
