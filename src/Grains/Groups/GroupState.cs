using System.Collections.Immutable;

namespace LearningGraph.Grains;

/// <summary>What was decided about one group and who joined, left and was invited, by the numbers of the learners.</summary>
internal sealed record GroupState : IDecisionState<GroupState>
{
    /// <inheritdoc/>
    public static GroupState Nothing { get; } = new();

    /// <summary>Without <c>Owners</c>; null when none was ever given.</summary>
    public Group? Description { get; private init; }

    /// <summary>Numbers of the owners, with when each was named.</summary>
    public ImmutableSortedDictionary<int, DateTimeOffset> Owners { get; private init; } = ImmutableSortedDictionary<int, DateTimeOffset>.Empty;

    // All steps are kept, not only the roles they led to: a retraction may take back any of them.
    private ImmutableList<InteractionStep> Steps { get; init; } = [];

    /// <inheritdoc/>
    public GroupState Apply(LogRow row) => row switch
    {
        GroupRow changed => this with { Description = changed.Description, Owners = Name(changed) },
        InteractionRow interaction => this with { Steps = Steps.Add(InteractionStep.Of(interaction)) },
        _ => this,
    };

    /// <summary>Everybody's role and since when, by learner number.</summary>
    public SortedDictionary<int, (GroupRole Role, DateTimeOffset Since)> FindRoles()
    {
        SortedDictionary<int, (GroupRole Role, DateTimeOffset Since)> roles = [];
        foreach (var step in FindStanding())
        {
            Take(step, roles);
        }

        foreach (var (owner, since) in Owners)
        {
            roles[owner] = (GroupRole.Owner, since);
        }

        return roles;
    }

    private static void Take(InteractionStep step, SortedDictionary<int, (GroupRole Role, DateTimeOffset Since)> roles)
    {
        foreach (var learner in step.Learners)
        {
            var known = roles.TryGetValue(learner, out var role);
            if (step.Kind == InteractionKind.Left)
            {
                roles.Remove(learner);
            }
            else if (step.Kind == InteractionKind.Joined && (!known || role.Role == GroupRole.Invited))
            {
                roles[learner] = (GroupRole.Member, step.At);
            }
            else if (step.Kind == InteractionKind.Invited && !known)
            {
                roles[learner] = (GroupRole.Invited, step.At);
            }
        }
    }

    // Backwards, because a retraction counts only when no later one takes it back in turn.
    private IEnumerable<InteractionStep> FindStanding()
    {
        HashSet<long> undone = [];
        foreach (var step in Steps.Reverse())
        {
            if (step.Retracts > 0 && !undone.Contains(step.Position))
            {
                undone.Add(step.Retracts);
            }
        }

        return Steps.Where(step => !undone.Contains(step.Position));
    }

    private ImmutableSortedDictionary<int, DateTimeOffset> Name(GroupRow row) =>
        row.Owners.Distinct().ToImmutableSortedDictionary(owner => owner, owner => Owners.GetValueOrDefault(owner, row.At));
}
