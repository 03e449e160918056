using System.Collections.Immutable;

namespace LearningGraph.Grains;

/// <summary>What one grain knows, folded from the decision entries of its key, and the one way to decide more. Belongs to one activation's turns.</summary>
/// <remarks>
/// Rows that the tail has passed are folded for good. Rows that the grain read earlier, such as its own latest decision, lie
/// above them as an overlay until the tail passes them: an entry that commits late may still have to go below.
/// </remarks>
/// <param name="key">Whose decisions.</param>
/// <param name="log">Where they are kept.</param>
/// <param name="tail">Tells of later ones.</param>
/// <param name="deactivate">Ends the activation: after a failed write nobody knows what the log holds.</param>
internal sealed class Decisions<TState>(DecisionKey key, IInteractionLog log, SiloTail tail, Action deactivate) : IDisposable
    where TState : class, IDecisionState<TState>
{
    private const int MaxAttempts = 5;

    private TailSubscription? _subscription;
    private TState _settled = TState.Nothing;
    private ImmutableArray<LogRow> _overlay = [];
    private long _passed;
    private long _lastPosition;

    /// <summary>What is known, the overlay included.</summary>
    public TState State { get; private set; } = TState.Nothing;

    /// <summary>Reads everything decided so far, forgetting what was known; afterwards the tail tells.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        var subscription = tail.Subscribe(key);
        ImmutableArray<LogRow> rows;
        try
        {
            rows = await log.ReadDecisionsAsync(key, 0, cancellationToken);
        }
        catch
        {
            subscription.Dispose();
            throw;
        }

        _subscription?.Dispose();
        _subscription = subscription;
        (_passed, _lastPosition, _settled) = (subscription.After, 0, TState.Nothing);
        foreach (var row in rows.Where(row => row.Position <= _passed))
        {
            Settle(row);
        }

        Lay(rows);
    }

    /// <summary>Folds what the tail has passed since; at once, unless that was more than is queued and the log has to be read.</summary>
    public async ValueTask CatchUpAsync(CancellationToken cancellationToken)
    {
        // The tail queues the rows of a page before it moves on, so everything up to here is in the queue.
        _passed = Math.Max(_passed, tail.Applied);
        while (_subscription!.TryTake(out var row))
        {
            Settle(row);
            _passed = Math.Max(_passed, row.Position);
        }

        if (_subscription.HasOverflowed)
        {
            await LoadAsync(cancellationToken);
            return;
        }

        Lay(_overlay);
    }

    /// <summary>Waits, at most a second, until the tail knows the ids behind every number in <see cref="State"/>.</summary>
    public async Task SettleAsync(CancellationToken cancellationToken)
    {
        await tail.ReachAsync(_lastPosition, cancellationToken);
        await CatchUpAsync(cancellationToken);
    }

    /// <summary>Decides on the newest known state; when somebody else was faster, reads theirs and decides again.</summary>
    /// <param name="decide">The decision by the state, or null to leave all as it is; pure, may be called several times.</param>
    /// <param name="cancellationToken">Stops the waiting; the decision may still be appended.</param>
    /// <returns>A position at or after the decision's, durable; 0 when nothing was decided.</returns>
    /// <exception cref="TimeoutException">Others were faster five times in a row.</exception>
    public async Task<long> DecideAsync(Func<TState, LogEntry?> decide, CancellationToken cancellationToken) =>
        (await AppendAsync(decide, cancellationToken)).Position;

    /// <summary>Decides a description where its terms are met by the newest one.</summary>
    /// <param name="terms">What it depends on.</param>
    /// <param name="show">The description of a state as callers see it, null for none.</param>
    /// <param name="change">The decision; pure, may be called several times.</param>
    /// <param name="cancellationToken">Stops the waiting; the decision may still be appended.</param>
    /// <returns>What became of it; durable when it was put.</returns>
    /// <exception cref="TimeoutException">Others were faster five times in a row.</exception>
    public async Task<PutReceipt> DescribeAsync<T>(
        PutTerms terms, Func<TState, T?> show, Func<TState, LogEntry> change, CancellationToken cancellationToken)
        where T : class, IValidated
    {
        if (terms.Expected is not null)
        {
            // Else people whom the tail does not know yet would be missing from what is compared.
            await SettleAsync(cancellationToken);
        }

        return await AppendAsync(state => terms.AreMetBy(show(state)) ? change(state) : null, cancellationToken) switch
        {
            { Outcome: null } => new(PutOutcome.Unmet, 0),
            { Outcome: AppendOutcome.Erased } => new(PutOutcome.Erased, 0),
            { Position: var position } => new(PutOutcome.Put, position),
        };
    }

    public void Dispose() => _subscription?.Dispose();

    // What became of the decision, and the position after it; no outcome when nothing was decided.
    private async Task<(AppendOutcome? Outcome, long Position)> AppendAsync(Func<TState, LogEntry?> decide, CancellationToken cancellationToken)
    {
        await CatchUpAsync(cancellationToken);
        try
        {
            for (var attempt = 1; attempt <= MaxAttempts; attempt++)
            {
                if (decide(State) is not { } decision)
                {
                    return default;
                }

                var receipt = await log.AppendAsync(decision, new Fence(key, _lastPosition), cancellationToken);
                if (receipt.Outcomes[0] != AppendOutcome.Stale)
                {
                    Lay(await log.ReadDecisionsAsync(key, _passed, cancellationToken));
                    return (receipt.Outcomes[0], receipt.Position);
                }

                // From the start, because the key may mean somebody new by now: the one before was erased, and no reading on would show it.
                await LoadAsync(cancellationToken);
            }
        }
        catch
        {
            deactivate();
            throw;
        }

        throw new TimeoutException($"Others decided for {key.Owner} '{key.Id}' {MaxAttempts} times in a row.");
    }

    private void Settle(LogRow row)
    {
        _settled = _settled.Apply(row);
        _lastPosition = Math.Max(_lastPosition, row.Position);
    }

    private void Lay(ImmutableArray<LogRow> rows)
    {
        _overlay = rows.RemoveAll(row => row.Position <= _passed);
        State = _overlay.Aggregate(_settled, (state, row) => state.Apply(row));
        _lastPosition = _overlay.IsEmpty ? _lastPosition : Math.Max(_lastPosition, _overlay[^1].Position);
    }
}
