namespace LearningGraph.Simulation;

/// <summary>Who knows whom: symmetric, without loops, as compressed rows. Does not change.</summary>
/// <param name="starts">Learners + 1 offsets into the other two.</param>
/// <param name="others">The learner at the other end, ascending within a row.</param>
/// <param name="strengths">In (0, 1], aligned with <paramref name="others"/>.</param>
internal sealed class TieRows(int[] starts, int[] others, float[] strengths)
{
    /// <summary>Ties counted once for each end.</summary>
    public int Count => others.Length;

    /// <summary>Whom a learner knows, ascending.</summary>
    public ReadOnlySpan<int> Of(int learner) => others.AsSpan(starts[learner], starts[learner + 1] - starts[learner]);

    /// <summary>How well, aligned with <see cref="Of"/>.</summary>
    public ReadOnlySpan<float> StrengthsOf(int learner) => strengths.AsSpan(starts[learner], starts[learner + 1] - starts[learner]);

    /// <summary>Whether two learners know each other.</summary>
    public bool Has(int learner, int other) => Of(learner).BinarySearch(other) >= 0;
}
