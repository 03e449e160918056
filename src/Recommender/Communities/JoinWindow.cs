namespace LearningGraph.Recommender;

/// <summary>What was known at a moment, and what people joined after it.</summary>
/// <param name="Begins">The moment: what has happened before it is known; null when the last join of each learner is held out.</param>
/// <param name="Known">Who was in which group.</param>
/// <param name="Joined">Learners who were in a group and joined others that had members, with those others, ascending; by learner number.</param>
/// <param name="Cold">The same of learners who had not been in any group.</param>
internal sealed record JoinWindow(
    DateTimeOffset? Begins, MembershipMatrix Known, IReadOnlyList<(int Learner, int[] Groups)> Joined, IReadOnlyList<(int Learner, int[] Groups)> Cold)
{
    /// <summary>A window over joins.</summary>
    /// <param name="begins">When it begins, where that is known.</param>
    /// <param name="learners">Learner numbers are below this.</param>
    /// <param name="groups">Group numbers are below this.</param>
    /// <param name="before">Joins that are known.</param>
    /// <param name="after">Joins to foresee; none of them is known.</param>
    public static JoinWindow Of(
        DateTimeOffset? begins, int learners, int groups, IEnumerable<(int Learner, int Group)> before, IEnumerable<(int Learner, int Group)> after)
    {
        var known = MembershipMatrix.Of(learners, groups, before);
        var joined = after
            .GroupBy(join => join.Learner, join => join.Group)
            .OrderBy(joins => joins.Key)
            .Select(joins => (Learner: joins.Key, Groups: joins.Where(place => known.CountMembers(place) > 0).Order().ToArray()))
            .Where(learner => learner.Groups.Length > 0)
            .ToLookup(learner => known.CountGroups(learner.Learner) > 0);
        return new(begins, known, [.. joined[true]], [.. joined[false]]);
    }

    /// <summary>Ranks for each of some learners all groups that have members and that the learner is not in, and adds where those were that the learner joined.</summary>
    /// <param name="learners">Of <see cref="Joined"/>, or of <see cref="Cold"/>.</param>
    /// <param name="score">Scores all groups for one learner; equal scores rank by number.</param>
    /// <param name="metrics">Where to add.</param>
    /// <param name="cancellationToken">Stops between two learners.</param>
    public void Measure(
        IReadOnlyList<(int Learner, int[] Groups)> learners, Action<int, Span<double>> score, CommunityMetrics metrics, CancellationToken cancellationToken)
    {
        var scores = new double[Known.GroupCount];
        foreach (var (learner, groups) in learners)
        {
            cancellationToken.ThrowIfCancellationRequested();
            score(learner, scores);
            foreach (var own in Known.GroupsOf(learner))
            {
                scores[own] = double.NegativeInfinity;
            }

            metrics.Add([.. groups.Select(joined => RankOf(joined, scores))]);
        }
    }

    private int RankOf(int group, double[] scores)
    {
        var rank = 1;
        for (var other = 0; other < scores.Length; other++)
        {
            rank += Known.CountMembers(other) > 0 && (scores[other] > scores[group] || (scores[other] == scores[group] && other < group)) ? 1 : 0;
        }

        return rank;
    }
}
