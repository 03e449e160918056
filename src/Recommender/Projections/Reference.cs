namespace LearningGraph.Recommender;

/// <summary>An entity that names a question.</summary>
/// <param name="Index">Its index among answers or appreciations.</param>
/// <param name="IsAppreciation">Which of the two.</param>
internal readonly record struct Reference(int Index, bool IsAppreciation)
{
    /// <summary>Both in one number; of either kind the earlier one has the smaller.</summary>
    public int Code => (Index << 1) | (IsAppreciation ? 1 : 0);

    public static Reference FromCode(int code) => new(code >> 1, (code & 1) == 1);
}
