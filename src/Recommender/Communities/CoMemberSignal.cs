namespace LearningGraph.Recommender;

/// <summary>"members of DBA guild are often here too": what the members of the learner's groups join besides.</summary>
internal sealed class CoMemberSignal : ICommunitySignal
{
    /// <summary>Its name.</summary>
    public const string Id = "co-members";

    private const int Named = 2;

    /// <inheritdoc/>
    public string Name => Id;

    /// <inheritdoc/>
    public void Measure(CommunityQuery query, Span<double> values) => query.Communities.Model.Score(query.Own, values);

    /// <inheritdoc/>
    public RankedReason? Explain(CommunityQuery query, int group)
    {
        var likest = query.Own
            .Select(own => (Group: own, Shared: CountShared(query, own, group)))
            .Where(own => own.Shared >= query.People && IsOften(query, own.Group, group, own.Shared))
            .OrderByDescending(own => own.Shared / Math.Sqrt(Count(query, own.Group)))
            .ThenBy(own => own.Group)
            .Take(Named)
            .ToArray();
        return likest.Length == 0 ? null : new(
            $"members of {Sentence.Join(likest.Select(own => query.NameOf(own.Group)))} are often here too",
            [.. likest.Select(own => FindOwnJoin(query, own.Group)).OfType<long>()],
            likest.Sum(own => own.Shared));
    }

    // More often than others are.
    private static bool IsOften(CommunityQuery query, int own, int group, int shared) =>
        (double)shared / Count(query, own) > (double)Count(query, group) / query.Communities.Analysed.LearnerCount;

    private static int Count(CommunityQuery query, int group) => query.Communities.Analysed.CountMembers(group);

    private static int CountShared(CommunityQuery query, int own, int group)
    {
        var others = query.Communities.Analysed.MembersOf(group);
        var (shared, next) = (0, 0);
        foreach (var member in query.Communities.Analysed.MembersOf(own))
        {
            while (next < others.Length && others[next] < member)
            {
                next++;
            }

            shared += next < others.Length && others[next] == member ? 1 : 0;
        }

        return shared;
    }

    private static long? FindOwnJoin(CommunityQuery query, int group) =>
        CommunityTables.FindJoins(query.Tables, group).TryGetValue(query.Learner, out var join) ? join.Position : null;
}
