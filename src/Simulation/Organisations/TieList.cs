namespace LearningGraph.Simulation;

/// <summary>Ties while they are being made, at most so many for each learner. Not for use from several threads.</summary>
/// <param name="learners">How many there are.</param>
/// <param name="most">Ties a learner can have; a further one is refused.</param>
internal sealed class TieList(int learners, int most)
{
    private readonly int[] degrees = new int[learners];
    private readonly int[] others = new int[learners * most];
    private readonly float[] strengths = new float[learners * most];

    /// <summary>How many a learner has.</summary>
    public int DegreeOf(int learner) => degrees[learner];

    /// <summary>Whom a learner knows, in the order they were added.</summary>
    public ReadOnlySpan<int> Of(int learner) => others.AsSpan(learner * most, degrees[learner]);

    /// <summary>Adds a tie in both directions.</summary>
    /// <returns>False for a loop, for a tie that is there, and when one of the two knows enough people.</returns>
    public bool Add(int learner, int other, float strength)
    {
        if (learner == other || degrees[learner] == most || degrees[other] == most || Of(learner).Contains(other))
        {
            return false;
        }

        Put(learner, other, strength);
        Put(other, learner, strength);
        return true;
    }

    /// <summary>The ties as rows, each ascending.</summary>
    public TieRows ToRows()
    {
        var starts = new int[learners + 1];
        for (var i = 0; i < learners; i++)
        {
            starts[i + 1] = starts[i] + degrees[i];
        }

        var rows = new int[starts[learners]];
        var weights = new float[starts[learners]];
        for (var i = 0; i < learners; i++)
        {
            others.AsSpan(i * most, degrees[i]).CopyTo(rows.AsSpan(starts[i]));
            strengths.AsSpan(i * most, degrees[i]).CopyTo(weights.AsSpan(starts[i]));
            Array.Sort(rows, weights, starts[i], degrees[i]);
        }

        return new(starts, rows, weights);
    }

    private void Put(int learner, int other, float strength)
    {
        var slot = (learner * most) + degrees[learner]++;
        others[slot] = other;
        strengths[slot] = strength;
    }
}
