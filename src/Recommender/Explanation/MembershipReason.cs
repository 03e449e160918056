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
            long joined = 0;
            foreach (var index in query.Graph.MembershipChangesIn[group])
            {
                ref readonly var change = ref query.Graph.MembershipChanges[index];
                joined = change.Learner != learner || !query.Knows(change.At) ? joined : change.IsJoin ? change.Position : 0;
            }

            if (joined > 0 && query.Tables.Groups.Describe(group) is { } description)
            {
                var topics = description.Topics.Select(topic => topic.Value).Where(topic => query.TopicIds.Contains(topic));
                return new(
                    $"is a member of {description.Name ?? description.Id.Value}, which is about {Sentence.Join(topics.Select(query.NameOf))}",
                    ImmutableArray.Create(joined),
                    Count: 1);
            }
        }

        return null;
    }
}
