using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>Finds the ranks of those who really answered among everybody who had answered before; ties by id.</summary>
internal sealed class RelevantRanks(ReplayedQuestion question, ImmutableArray<int> actorsById)
{
    private readonly int[] ranked = [.. actorsById.Where(question.IsRanked)];
    private readonly double[] values = new double[question.Known.Tables.Graph.LearnerCount];

    /// <summary>Everybody who is ranked, by id.</summary>
    public IReadOnlyList<int> Ranked => ranked;

    /// <summary>The ranks by a value per learner.</summary>
    public int[] Find(Func<int, double> valueOf)
    {
        foreach (var learner in ranked)
        {
            values[learner] = valueOf(learner);
        }

        return Find();
    }

    /// <summary>The ranks by the scores of candidates, behind whom comes everybody else.</summary>
    public int[] FindAmong(ReadOnlySpan<int> candidates, double[] scores) => FindBehind([], candidates, scores);

    /// <summary>The ranks when some come first, in their order, then the other candidates by their scores, then everybody else.</summary>
    public int[] FindBehind(ReadOnlySpan<int> first, ReadOnlySpan<int> candidates, double[] scores)
    {
        Array.Fill(values, double.NegativeInfinity);
        for (var row = 0; row < candidates.Length; row++)
        {
            values[candidates[row]] = scores[row];
        }

        for (var place = 0; place < first.Length; place++)
        {
            values[first[place]] = double.MaxValue / (2 + place);
        }

        return Find();
    }

    /// <summary>Whom the ranking that was looked at last names first, best first; fewer when fewer are ranked.</summary>
    public int[] TakeFirst(int count) => [.. ranked.OrderByDescending(learner => values[learner]).Take(count)];

    private int[] Find() => [.. question.Relevant.Select(RankOf)];

    // The ranked are in order of ids, which breaks ties.
    private int RankOf(int learner)
    {
        var (rank, own, isBefore) = (1, values[learner], true);
        foreach (var other in ranked)
        {
            if (other == learner)
            {
                isBefore = false;
            }
            else if (values[other] > own || (isBefore && values[other] == own))
            {
                rank++;
            }
        }

        return rank;
    }
}
