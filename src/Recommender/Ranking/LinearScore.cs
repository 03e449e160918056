using System.Numerics.Tensors;

namespace LearningGraph.Recommender;

/// <summary>A weighted sum of standardised features. Immutable.</summary>
/// <param name="means">By column, over the training rows.</param>
/// <param name="deviations">By column, likewise; above 0.</param>
/// <param name="weights">By column, per standard deviation.</param>
internal sealed class LinearScore(float[] means, float[] deviations, float[] weights)
{
    // So that one outlier in a quantity without bounds decides nothing.
    private const float Bound = 6;

    /// <summary>By column, over the training rows.</summary>
    public float[] Means => means;

    /// <summary>By column, over the training rows.</summary>
    public float[] Deviations => deviations;

    /// <summary>How many standard deviations each feature of a row lies from the mean, within 6.</summary>
    public float[] Standardise(ReadOnlySpan<float> row)
    {
        var standardised = new float[row.Length];
        Standardise(row, standardised);
        return standardised;
    }

    /// <summary>Writes the same into a row of the same length, which may not overlap.</summary>
    public void Standardise(ReadOnlySpan<float> row, Span<float> standardised)
    {
        TensorPrimitives.Subtract(row, means, standardised);
        TensorPrimitives.Divide(standardised, deviations, standardised);
        TensorPrimitives.Clamp(standardised, -Bound, Bound, standardised);
    }

    /// <summary>The sum over all columns, without the intercept: it is the same for everybody.</summary>
    public double Score(ReadOnlySpan<float> row) => TensorPrimitives.Dot(Standardise(row), weights);

    /// <summary>The sums for all candidates of one query.</summary>
    public double[] Score(FeatureMatrix matrix)
    {
        var scores = new double[matrix.Candidates.Length];
        var standardised = new float[weights.Length];
        for (var row = 0; row < scores.Length; row++)
        {
            Standardise(matrix[row], standardised);
            scores[row] = TensorPrimitives.Dot(standardised, weights);
        }

        return scores;
    }

    /// <summary>Adds what each feature of a row adds to the score.</summary>
    /// <param name="row">The features.</param>
    /// <param name="factor">What the score is multiplied by.</param>
    /// <param name="amounts">By column.</param>
    public void Attribute(ReadOnlySpan<float> row, double factor, Span<double> amounts)
    {
        for (var column = 0; column < row.Length; column++)
        {
            amounts[column] += factor * weights[column] * Standardise(row[column], column);
        }
    }

    private float Standardise(float value, int column) => Math.Clamp((value - means[column]) / deviations[column], -Bound, Bound);
}
