using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>"is a member of DBA guild, which is about sql".</summary>
internal sealed class MembershipReason : IReasonSource
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Signals { get; } = [];

    /// <inheritdoc/>
    public RankedReason? Find(RankingQuery query, int learner)
    {
        foreach (var group in Memberships.FindGroupsOn(query))
        {
            if (Memberships.IsMember(query, learner, group) && query.Tables.Groups.Describe(group) is { } description)
            {
                var topics = description.Topics.Select(topic => topic.Value).Where(topic => query.TopicIds.Contains(topic));
                return new(
                    $"is a member of {description.Name ?? description.Id.Value}, which is about {Sentence.Join(topics.Select(query.NameOf))}",
                    ImmutableArray.Create(FindJoin(query, learner, group)),
                    Count: 1);
            }
        }

        return null;
    }

    private static long FindJoin(RankingQuery query, int learner, int group)
    {
        var position = 0L;
        foreach (var index in query.Graph.MembershipChangesIn[group])
        {
            ref readonly var change = ref query.Graph.MembershipChanges[index];
            position = change.Learner == learner && change.IsJoin && query.Knows(change.At) ? change.Position : position;
        }

        return position;
    }
}
