using System.Collections.Immutable;

namespace LearningGraph.Grains;

/// <summary>What was decided about one group and who joined, left and was invited, by the numbers of the learners.</summary>
internal sealed record GroupState : IDecisionState<GroupState>
{
    /// <inheritdoc/>
    public static GroupState Nothing { get; } = new();

    /// <summary>Without <c>Owners</c>; null when none was ever given.</summary>
    public Group? Description { get; private init; }

    // All that stands is kept, by position, not only what it led to: any of it may be taken back, and a step that arrives late may have
    // happened before any other.
    private ImmutableSortedDictionary<long, GroupRow> Namings { get; init; } = ImmutableSortedDictionary<long, GroupRow>.Empty;

    private ImmutableSortedDictionary<long, InteractionStep> Steps { get; init; } = ImmutableSortedDictionary<long, InteractionStep>.Empty;

    /// <inheritdoc/>
    public GroupState Apply(LogRow row) => row switch
    {
        GroupRow changed => this with { Description = changed.Description, Namings = Namings.Add(changed.Position, changed with { Description = null }) },
        InteractionRow { Kind: InteractionKind.Retracted } retraction => this with { Steps = Steps.Remove(retraction.Retracts) },
        UndoneRow undone => this with { Namings = Namings.RemoveRange(undone.Positions), Steps = Steps.RemoveRange(undone.Positions) },
        InteractionRow interaction => this with { Steps = Steps.Add(interaction.Position, InteractionStep.Of(interaction)) },
        _ => this,
    };

    /// <summary>Numbers of the owners, with when each was named, without a break since.</summary>
    public SortedDictionary<int, DateTimeOffset> FindOwners() => Namings.Values.Aggregate(
        new SortedDictionary<int, DateTimeOffset>(),
        (owners, row) => new(row.Owners.Distinct().ToDictionary(owner => owner, owner => owners.GetValueOrDefault(owner, row.At))));

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

        foreach (var (owner, since) in FindOwners())
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
}
