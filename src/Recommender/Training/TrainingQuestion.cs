namespace LearningGraph.Recommender;

/// <summary>A question of the past with the features its candidates had when it was asked, and who of them answered.</summary>
/// <param name="Features">A row per candidate, in order of their ids; all of one <see cref="FeatureLayout"/>.</param>
/// <param name="IsRelevant">Whether the candidate of the row answered; at least one did.</param>
internal sealed record TrainingQuestion(float[][] Features, bool[] IsRelevant)
{
    private const int Negatives = 50;

    /// <summary>How much each row counts, from 1; null when all count alike.</summary>
    public float[]? Weights { get; init; }

    /// <summary>Features of a row.</summary>
    public int ColumnCount => Features[0].Length;

    /// <summary>The question as training needs it; null when nobody relevant is a candidate.</summary>
    /// <param name="question">What is asked again.</param>
    /// <param name="matrix">The features of its candidates.</param>
    public static TrainingQuestion? Of(ReplayedQuestion question, FeatureMatrix matrix)
    {
        var directory = question.Known.Tables.Learners;
        return Of(matrix, question.IsRanked, learner => question.Relevant.AsSpan().BinarySearch(learner) >= 0, directory.IdOf);
    }

    /// <summary>Somebody who joined, as training needs it; null when none of the groups is among the best by the blend.</summary>
    public static TrainingQuestion? Of(ReplayedJoin join) =>
        Of(CommunityShortlist.Measure(join.Query), _ => true, join.Joined.Contains, join.Query.Tables.Groups.IdOf);

    private static TrainingQuestion? Of(FeatureMatrix matrix, Func<int, bool> isRanked, Func<int, bool> isRight, Func<int, string?> idOf)
    {
        var candidates = matrix.Candidates.ToArray();
        int[] rows =
        [
            .. Enumerable.Range(0, candidates.Length)
                .Where(row => isRanked(candidates[row]))
                .OrderBy(row => idOf(candidates[row]), StringComparer.Ordinal),
        ];
        bool[] isRelevant = [.. rows.Select(row => isRight(candidates[row]))];
        return isRelevant.Contains(true) ? new([.. rows.Select(row => matrix[row].ToArray())], isRelevant) : null;
    }

    /// <summary>All relevant candidates and at most 50 of the others.</summary>
    /// <param name="key">Draws them.</param>
    public TrainingQuestion Sample(params ReadOnlySpan<ulong> key)
    {
        var draws = new double[IsRelevant.Length];
        for (var row = 0; row < draws.Length; row++)
        {
            draws[row] = KeyedDraw.Uniform([.. key, (ulong)row]);
        }

        var others = Enumerable.Range(0, IsRelevant.Length)
            .Where(row => !IsRelevant[row])
            .OrderBy(row => draws[row])
            .Take(Negatives)
            .ToHashSet();
        int[] kept = [.. Enumerable.Range(0, IsRelevant.Length).Where(row => IsRelevant[row] || others.Contains(row))];
        return new([.. kept.Select(row => Features[row])], [.. kept.Select(row => IsRelevant[row])]);
    }

    /// <summary>The candidates as a ranker reads them; their numbers are not known any more.</summary>
    public FeatureMatrix ToMatrix() => new(new int[Features.Length], Features);

    /// <summary>1 / rank of the first relevant candidate by some scores, one per row; of equal scores the earlier row comes first.</summary>
    public double MeasureReciprocalRank(ReadOnlySpan<double> scores)
    {
        var best = -1;
        for (var row = 0; row < scores.Length; row++)
        {
            if (IsRelevant[row] && (best < 0 || scores[row] > scores[best]))
            {
                best = row;
            }
        }

        var rank = 1;
        for (var row = 0; row < scores.Length; row++)
        {
            rank += scores[row] > scores[best] || (scores[row] == scores[best] && row < best) ? 1 : 0;
        }

        return 1.0 / rank;
    }
}
