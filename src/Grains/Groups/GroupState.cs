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

    // All steps that stand are kept, by position, not only the roles they led to: a retraction may take back any of them, and one that
    // arrives late may have happened before any other.
    private ImmutableSortedDictionary<long, InteractionStep> Steps { get; init; } = ImmutableSortedDictionary<long, InteractionStep>.Empty;

    /// <inheritdoc/>
    public GroupState Apply(LogRow row) => row switch
    {
        GroupRow changed => this with { Description = changed.Description, Owners = Name(changed) },
        InteractionRow { Kind: InteractionKind.Retracted } retraction => this with { Steps = Steps.Remove(retraction.Retracts) },
        UndoneRow undone => this with { Steps = Steps.RemoveRange(undone.Positions) },
        InteractionRow interaction => this with { Steps = Steps.Add(interaction.Position, InteractionStep.Of(interaction)) },
        _ => this,
    };

    /// <summary>
    /// Everybody's role and since when, by learner number. What happened later counts, whatever arrived first; what happened at the same
    /// moment goes by its order in the log.
    /// </summary>
    public SortedDictionary<int, (GroupRole Role, DateTimeOffset Since)> FindRoles()
    {
        SortedDictionary<int, (GroupRole Role, DateTimeOffset Since)> roles = [];
        foreach (var step in Steps.Values.OrderBy(step => step.At))
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

    private ImmutableSortedDictionary<int, DateTimeOffset> Name(GroupRow row) =>
        row.Owners.Distinct().ToImmutableSortedDictionary(owner => owner, owner => Owners.GetValueOrDefault(owner, row.At));
}
