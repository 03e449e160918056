namespace LearningGraph.Recommender;

/// <summary>The features of the candidates of one query: candidates × <see cref="FeatureCatalog.All"/>, a row per candidate.</summary>
/// <param name="learners">Learner numbers, ascending; one per row.</param>
/// <param name="values">Row after row.</param>
internal sealed class FeatureMatrix(int[] learners, float[] values)
{
    private static readonly int Width = FeatureCatalog.All.Length;

    /// <summary>Whose row it is.</summary>
    public ReadOnlySpan<int> Learners => learners;

    /// <summary>The features of one candidate.</summary>
    public ReadOnlySpan<float> this[int row] => values.AsSpan(row * Width, Width);
}
