namespace LearningGraph.Recommender;

/// <summary>
/// "3 people you learnt from are members": ties inside are what most decides whether somebody joins (Backstrom, Huttenlocher, Kleinberg and Lan 2006).
/// Counts only people who may be named and whose membership everybody may read.
/// </summary>
internal sealed class TieSignal : ICommunitySignal
{
    /// <summary>Its name.</summary>
    public const string Id = "ties-inside";

    private const int Shown = 3;

    /// <inheritdoc/>
    public string Name => Id;

    /// <inheritdoc/>
    public void Measure(CommunityQuery query, Span<double> values)
    {
        var open = query.Communities.Open;
        foreach (var (other, (learnt, taught)) in query.Ties.OrderBy(tie => tie.Key))
        {
            foreach (var group in other < open.LearnerCount ? open.GroupsOf(other) : [])
            {
                // Over the root of the size, because somebody knows somebody in every large group.
                values[group] += Math.Log(1 + learnt + taught) / Math.Sqrt(open.CountMembers(group));
            }
        }
    }

    /// <inheritdoc/>
    public RankedReason? Explain(CommunityQuery query, int group)
    {
        List<int> inside = [];
        foreach (var member in query.Communities.Open.MembersOf(group))
        {
            if (query.Ties.ContainsKey(member))
            {
                inside.Add(member);
            }
        }

        var learnt = inside.Count(member => query.Ties[member].Learnt > 0);
        var joins = CommunityTables.FindJoins(query.Tables, group);
        long[] evidence =
        [
            .. inside
                .Where(joins.ContainsKey)
                .Select(member => joins[member])
                .Where(join => join.Visibility == Visibility.Open)
                .OrderByDescending(join => (join.At, join.Position))
                .Take(Shown)
                .Select(join => join.Position),
        ];
        return inside.Count == 0 ? null : new(Tell(learnt, inside.Count - learnt), [.. evidence], inside.Count);
    }

    private static string Tell(int learnt, int helped) => (learnt, helped) switch
    {
        (0, 1) => "1 person you helped is a member",
        (0, _) => FormattableString.Invariant($"{helped} people you helped are members"),
        (1, 0) => "1 person you learnt from is a member",
        (_, 0) => FormattableString.Invariant($"{learnt} people you learnt from are members"),
        _ => FormattableString.Invariant($"{learnt} {(learnt == 1 ? "person" : "people")} you learnt from and {helped} you helped are members"),
    };
}
