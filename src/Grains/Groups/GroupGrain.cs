using System.Collections.Immutable;

namespace LearningGraph.Grains;

/// <inheritdoc cref="IGroupGrain"/>
internal sealed class GroupGrain(IInteractionLog log, SiloTail tail, TimeProvider clock) : Grain, IGroupGrain, IDisposable
{
    private GroupId _id;
    private Decisions<GroupState> _decisions = null!;

    /// <inheritdoc/>
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _id = new(this.GetPrimaryKeyString());
        _decisions = new(DecisionKey.Of(_id), log, tail, DeactivateOnIdle);
        await _decisions.LoadAsync(cancellationToken);
    }

    /// <summary>Lets the tail forget this activation.</summary>
    public void Dispose() => _decisions?.Dispose();

    /// <inheritdoc/>
    public async Task<Group?> Get(CancellationToken cancellationToken)
    {
        await _decisions.SettleAsync(cancellationToken);
        return Show(_decisions.State);
    }

    /// <inheritdoc/>
    public Task<long> Put(Group group, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(group.Id, _id);
        return _decisions.DecideAsync(_ => new GroupChanged(group, clock.GetUtcNow()), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<PutReceipt> Describe(Group group, PutTerms terms, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(group.Id, _id);
        return _decisions.DescribeAsync(terms, Show, _ => new GroupChanged(group, clock.GetUtcNow(), terms.Source), cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<ImmutableArray<Membership>> GetMembers(LearnerId? viewer, CancellationToken cancellationToken)
    {
        await _decisions.SettleAsync(cancellationToken);
        var projections = tail.Current;
        var roles = _decisions.State.FindRoles();
        var seesAll = viewer is { } looks && projections.TryGetLearner(looks, out var number)
            && roles.TryGetValue(number, out var role) && role.Role == GroupRole.Owner;
        return
        [
            .. from entry in roles
               let learner = projections.FindLearnerId(entry.Key)
               where learner is not null && (seesAll || learner == viewer || projections.FindVisibleName(learner.Value) is not null)
               orderby learner
               select new Membership(learner.Value, entry.Value.Role, entry.Value.Since),
        ];
    }

    private Group? Show(GroupState state) =>
        state.Description is null ? null : state.Description with { Owners = FindIds(state.FindOwners().Keys) };

    // Whoever was erased has no id any more and is left out.
    private ImmutableArray<LearnerId> FindIds(IEnumerable<int> numbers) =>
        [.. numbers.Select(tail.Current.FindLearnerId).OfType<LearnerId>().Order()];
}
