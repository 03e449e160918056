namespace LearningGraph.Recommender;

/// <summary>
/// The features of the candidates of one query: candidates × the columns of a <see cref="FeatureLayout"/>, a row per candidate. Rows are arrays of their own:
/// one array for all would be so large that the collector takes its time over it.
/// </summary>
/// <param name="candidates">Numbers of learners, or of groups where groups are ranked, ascending; one per row.</param>
/// <param name="rows">A row per candidate.</param>
internal sealed class FeatureMatrix(int[] candidates, float[][] rows)
{
    /// <summary>Whose row it is.</summary>
    public ReadOnlySpan<int> Candidates => candidates;

    /// <summary>The features of one candidate.</summary>
    public ReadOnlySpan<float> this[int row] => rows[row];
}
