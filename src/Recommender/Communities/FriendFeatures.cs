using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>
/// Who of those the learner has ties to is in a group, and whether they know each other: what most decides whether somebody joins (Backstrom, Huttenlocher,
/// Kleinberg and Lan 2006). Counts, as <see cref="TieSignal"/>, only people who may be named and whose membership everybody may read.
/// </summary>
internal sealed class FriendFeatures : ICommunityFeatureSource
{
    // Pairs are looked for among those with the strongest ties: with all, a busy helper's would take seconds.
    private const int Known = 30;

    /// <inheritdoc/>
    public ImmutableArray<string> Names { get; } = ["people-inside", "people-share", "strongest-inside", "pairs-inside"];

    /// <inheritdoc/>
    public string Reason => TieSignal.Id;

    /// <inheritdoc/>
    public void Measure(CommunityQuery query, double[][] values)
    {
        var open = query.Communities.Open;
        foreach (var (other, (learnt, taught)) in query.Ties)
        {
            foreach (var group in other < open.LearnerCount ? open.GroupsOf(other) : [])
            {
                values[0][group]++;
                values[2][group] = Math.Max(values[2][group], learnt + taught);
            }
        }

        for (var group = 0; group < values[0].Length; group++)
        {
            values[1][group] = values[0][group] / Math.Max(1, open.CountMembers(group));
        }

        foreach (var (one, other) in FindPairs(query))
        {
            CountShared(open.GroupsOf(one), open.GroupsOf(other), values[3]);
        }
    }

    private static HashSet<(int One, int Other)> FindPairs(CommunityQuery query)
    {
        var known = query.Ties
            .Where(tie => tie.Key < query.Communities.Open.LearnerCount)
            .OrderByDescending(tie => tie.Value.Learnt + tie.Value.Taught)
            .ThenBy(tie => tie.Key)
            .Take(Known)
            .Select(tie => tie.Key)
            .ToHashSet();
        HashSet<(int One, int Other)> pairs = [];
        foreach (var one in known)
        {
            foreach (var index in query.Tables.Graph.AnswersBy[one])
            {
                ref readonly var answer = ref query.Tables.Graph.Answers[index];
                if (answer.IsCounted && query.Tables.Graph.AskerOf(answer) is var other && other != one && known.Contains(other))
                {
                    pairs.Add((Math.Min(one, other), Math.Max(one, other)));
                }
            }
        }

        return pairs;
    }

    private static void CountShared(ReadOnlySpan<int> one, ReadOnlySpan<int> other, double[] counts)
    {
        var next = 0;
        foreach (var group in one)
        {
            while (next < other.Length && other[next] < group)
            {
                next++;
            }

            counts[group] += next < other.Length && other[next] == group ? 1 : 0;
        }
    }
}
