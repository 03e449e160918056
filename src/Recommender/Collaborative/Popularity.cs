namespace LearningGraph.Recommender;

/// <summary>Scores a group by its members, the same for everybody.</summary>
internal sealed class Popularity : ICollaborativeModel
{
    private readonly double[] counts;

    private Popularity(double[] counts) => this.counts = counts;

    /// <inheritdoc/>
    public string Name => "popularity";

    /// <summary>Counts the members of every group.</summary>
    public static Popularity Fit(MembershipMatrix matrix) =>
        new([.. Enumerable.Range(0, matrix.GroupCount).Select(group => (double)matrix.CountMembers(group))]);

    /// <inheritdoc/>
    public void Score(ReadOnlySpan<int> groups, Span<double> scores) => counts.CopyTo(scores);
}
