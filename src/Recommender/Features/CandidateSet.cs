namespace LearningGraph.Recommender;

/// <summary>The candidates of one query, and the row of each; given back to the pool when disposed.</summary>
internal sealed class CandidateSet : IDisposable
{
    private readonly int[] learners;
    private readonly SparseVector rows;

    /// <param name="learners">Distinct learner numbers, ascending.</param>
    /// <param name="learnerCount">Numbers are below this.</param>
    public CandidateSet(int[] learners, int learnerCount)
    {
        this.learners = learners;
        rows = SparseVector.Rent(learnerCount);
        for (var row = 0; row < learners.Length; row++)
        {
            rows.Add(learners[row], row + 1);
        }
    }

    public int Count => learners.Length;

    /// <summary>Whose row it is.</summary>
    public ReadOnlySpan<int> Learners => learners;

    /// <summary>The row of a learner; -1 for who is no candidate.</summary>
    public int RowOf(int learner) => (int)rows[learner] - 1;

    public void Dispose() => rows.Dispose();
}
