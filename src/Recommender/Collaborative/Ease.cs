namespace LearningGraph.Recommender;

/// <summary>
/// EASE (Steck 2019, "Embarrassingly shallow autoencoders for sparse data"): the linear map from groups to groups, zero on its diagonal, that best
/// reproduces the matrix under a ridge penalty. In closed form P = (XᵀX + λI)⁻¹, B_ij = -P_ij / P_jj.
/// </summary>
internal sealed class Ease : ICollaborativeModel
{
    /// <summary>The most groups it is fitted to: its cost grows with their cube, its memory with their square.</summary>
    public const int MostGroups = 4_096;

    private readonly double[] weights;
    private readonly int size;

    private Ease(string name, double[] weights, int size) => (Name, this.weights, this.size) = (name, weights, size);

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>Fits the map.</summary>
    /// <param name="matrix">Who is in which group; at most <see cref="MostGroups"/> groups.</param>
    /// <param name="penalty">λ, above 0: the larger, the less rare coincidences count.</param>
    public static Ease Fit(MembershipMatrix matrix, double penalty)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(penalty);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(matrix.GroupCount, MostGroups);
        var size = matrix.GroupCount;
        var name = FormattableString.Invariant($"ease λ={penalty}");
        if (size == 0)
        {
            return new(name, [], 0);
        }

        var gram = new double[size * size];
        for (var group = 0; group < size; group++)
        {
            CoMembership.Add(matrix, group, [], 1, gram.AsSpan(group * size, size));
            gram[(group * size) + group] += penalty;
        }

        var weights = PositiveDefinite.Invert(gram, size);
        var diagonal = Enumerable.Range(0, size).Select(group => weights[(group * size) + group]).ToArray();
        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column < size; column++)
            {
                weights[(row * size) + column] = row == column ? 0 : -weights[(row * size) + column] / diagonal[column];
            }
        }

        return new(name, weights, size);
    }

    /// <summary>What being in one group adds to the score of another; 0 for itself.</summary>
    public double Weigh(int from, int to) => weights[(from * size) + to];

    /// <inheritdoc/>
    public void Score(ReadOnlySpan<int> groups, Span<double> scores)
    {
        scores.Clear();
        foreach (var group in groups)
        {
            var row = weights.AsSpan(group * size, size);
            for (var other = 0; other < size; other++)
            {
                scores[other] += row[other];
            }
        }
    }
}
