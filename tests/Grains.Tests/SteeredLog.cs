using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace LearningGraph.Grains.Tests;

/// <summary>A real log whose followers can be held back, and whose next append or reading can be held back too, or fail: an append after it landed.</summary>
public sealed class SteeredLog(IInteractionLog log) : IInteractionLog
{
    private TaskCompletionSource _following = Open();
    private volatile Action? _fail;
    private Exception? _nextFailure;
    private Exception? _nextReadFailure;
    private Func<Task>? _nextHold;
    private Func<Task>? _nextReadHold;
    private Exception? _nextForgettingFailure;
    private Exception? _nextMarkFailure;

    /// <summary>Until disposed, followers get no further page.</summary>
    public IDisposable HoldFollowers()
    {
        _following = new(TaskCreationOptions.RunContinuationsAsynchronously);
        return new Hold(_following);
    }

    /// <summary>Until disposed, followers fail at their next page.</summary>
    public FailingFollowers FailFollowers(Exception failure)
    {
        FailingFollowers failing = new(this, failure);
        _fail = failing.Fail;
        return failing;
    }

    /// <summary>The next append is carried out, and its caller is told that it failed.</summary>
    public void FailNextAppend(Exception failure) => _nextFailure = failure;

    /// <summary>No mark can be read the next time.</summary>
    public void FailNextMark(Exception failure) => _nextMarkFailure = failure;

    /// <summary>Nothing is forgotten the next time.</summary>
    public void FailNextForgetting(Exception failure) => _nextForgettingFailure = failure;

    /// <summary>The next reading of a page fails; followers are not concerned.</summary>
    public void FailNextRead(Exception failure) => _nextReadFailure = failure;

    /// <summary>The next append without a fence does nothing until this is disposed.</summary>
    public HeldCall HoldNextAppend() => HoldNext(out _nextHold);

    /// <summary>The next reading of a page does nothing until this is disposed, or its reader gives up; followers are not concerned.</summary>
    public HeldCall HoldNextRead() => HoldNext(out _nextReadHold);

    public async ValueTask<AppendReceipt> AppendAsync(IReadOnlyList<LogEntry> entries, CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _nextHold, null) is { } hold)
        {
            await hold();
        }

        return Pass(await log.AppendAsync(entries, cancellationToken));
    }

    public async ValueTask<AppendReceipt> AppendAsync(LogEntry decision, Fence fence, CancellationToken cancellationToken) =>
        Pass(await log.AppendAsync(decision, fence, cancellationToken));

    public async IAsyncEnumerable<LogPage> FollowAsync(long after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var page in log.FollowAsync(after, cancellationToken))
        {
            await _following.Task.WaitAsync(cancellationToken);
            _fail?.Invoke();
            yield return page;
        }
    }

    public async ValueTask<LogPage> ReadAsync(long after, int limit, CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _nextReadHold, null) is { } hold)
        {
            await hold().WaitAsync(cancellationToken);
        }

        return Interlocked.Exchange(ref _nextReadFailure, null) is { } failure ? throw failure : await log.ReadAsync(after, limit, cancellationToken);
    }

    public ValueTask<LogNodes> ReadNodesAsync(long position, CancellationToken cancellationToken) => log.ReadNodesAsync(position, cancellationToken);

    public ValueTask<LogMark?> FindMarkAsync(long position, CancellationToken cancellationToken) =>
        Interlocked.Exchange(ref _nextMarkFailure, null) is { } failure ? throw failure : log.FindMarkAsync(position, cancellationToken);

    public ValueTask<long> GetLastPositionAsync(CancellationToken cancellationToken) => log.GetLastPositionAsync(cancellationToken);

    public ValueTask<ImmutableArray<LogRow>> ReadDecisionsAsync(DecisionKey key, long after, CancellationToken cancellationToken) =>
        log.ReadDecisionsAsync(key, after, cancellationToken);

    public ValueTask<Interaction?> FindAsync(InteractionId id, CancellationToken cancellationToken) => log.FindAsync(id, cancellationToken);

    public ValueTask<SuggestionsShown?> FindShownAsync(SuggestionSetId id, CancellationToken cancellationToken) =>
        log.FindShownAsync(id, cancellationToken);

    public ValueTask<ImmutableArray<SuggestionsShown>?> ReadShownAsync(ShownFilter filter, int limit, CancellationToken cancellationToken) =>
        log.ReadShownAsync(filter, limit, cancellationToken);

    public ValueTask<EntryPage?> ReadAboutAsync(LearnerId learner, long after, int limit, CancellationToken cancellationToken) =>
        log.ReadAboutAsync(learner, after, limit, cancellationToken);

    public ValueTask<ImmutableArray<InteractionId>> GetIdsAsync(IReadOnlyList<long> positions, CancellationToken cancellationToken) =>
        log.GetIdsAsync(positions, cancellationToken);

    public ValueTask<UndoneSource?> UndoAsync(SourceId source, int limit, CancellationToken cancellationToken) =>
        log.UndoAsync(source, limit, cancellationToken);

    public ValueTask<ImmutableArray<SourceSummary>> GetSourcesAsync(SourceId? after, int limit, CancellationToken cancellationToken) =>
        log.GetSourcesAsync(after, limit, cancellationToken);

    public ValueTask<ForgetReceipt> ForgetAsync(DateTimeOffset before, int limit, CancellationToken cancellationToken) =>
        Interlocked.Exchange(ref _nextForgettingFailure, null) is { } failure ? throw failure : log.ForgetAsync(before, limit, cancellationToken);

    public ValueTask<Forgotten> CountForgettableAsync(DateTimeOffset before, CancellationToken cancellationToken) =>
        log.CountForgettableAsync(before, cancellationToken);

    private static TaskCompletionSource Open()
    {
        TaskCompletionSource open = new();
        open.SetResult();
        return open;
    }

    private static HeldCall HoldNext(out Func<Task>? hold)
    {
        TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        TaskCompletionSource released = new(TaskCreationOptions.RunContinuationsAsynchronously);
        hold = () =>
        {
            reached.TrySetResult();
            return released.Task;
        };
        return new(reached.Task, released);
    }

    private AppendReceipt Pass(AppendReceipt receipt) =>
        Interlocked.Exchange(ref _nextFailure, null) is { } failure ? throw failure : receipt;

    /// <summary>One call that is held back.</summary>
    public sealed class HeldCall(Task reached, TaskCompletionSource released) : IDisposable
    {
        /// <summary>Completes once the call has come.</summary>
        public Task Reached => reached;

        public void Dispose() => released.TrySetResult();
    }

    /// <summary>Followers that fail.</summary>
    public sealed class FailingFollowers(SteeredLog log, Exception failure) : IDisposable
    {
        private readonly TaskCompletionSource _again = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _failed;

        /// <summary>Completes once a follower has failed for the second time: what the first did is done.</summary>
        public Task FailedAgain => _again.Task;

        public void Dispose() => log._fail = null;

        internal void Fail()
        {
            if (++_failed == 2)
            {
                _again.SetResult();
            }

            throw failure;
        }
    }

    private sealed class Hold(TaskCompletionSource following) : IDisposable
    {
        public void Dispose() => following.TrySetResult();
    }
}
