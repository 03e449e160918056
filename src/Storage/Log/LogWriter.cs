using System.Threading.Channels;

namespace LearningGraph.Storage;

/// <summary>
/// The one thread that writes. It takes whatever calls are waiting, commits them together (so that one flush to disk serves many),
/// completes the callers, then hands the page to the followers.
/// </summary>
internal sealed class LogWriter : IAsyncDisposable
{
    private const int QueuedCalls = 256;
    private const int EntriesPerCommit = 2_000;

    private readonly LogTransaction _transaction;
    private readonly Followers _followers;
    private readonly StoreFaults _faults;
    private readonly TimeProvider _clock;
    private readonly Channel<WriterRequest> _queue = Channel.CreateBounded<WriterRequest>(new BoundedChannelOptions(QueuedCalls) { SingleReader = true });
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly OwedTruncation _truncation;

    public LogWriter(LogTransaction transaction, Followers followers, StoreFaults faults, TimeProvider clock)
    {
        _transaction = transaction;
        _followers = followers;
        _faults = faults;
        _clock = clock;
        _truncation = new(transaction, clock);
        new Thread(Run) { IsBackground = true, Name = "log writer" }.Start();
    }

    /// <summary>Waits for a place in the queue, then for the commit.</summary>
    public async ValueTask<TReceipt> RunAsync<TReceipt>(WriterRequest<TReceipt> request, CancellationToken cancellationToken)
    {
        try
        {
            await _queue.Writer.WriteAsync(request, cancellationToken);
        }
        catch (ChannelClosedException closed)
        {
            throw new ObjectDisposedException("The log is closed.", closed);
        }

        return await request.Answer.WaitAsync(cancellationToken);
    }

    /// <summary>Writes what is queued, then ends the thread.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _ended.Task;
    }

    private void Run()
    {
        var group = new List<WriterRequest>();
        while (_queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            for (var entries = 0; entries < EntriesPerCommit && _queue.Reader.TryRead(out var request); entries += request.Size)
            {
                group.Add(request);
            }

            Write(group);
            group.Clear();
        }

        _followers.Close(new ObjectDisposedException(nameof(SqliteInteractionLog)));
        _ended.SetResult();
    }

    private void Write(List<WriterRequest> group)
    {
        var started = _clock.GetTimestamp();
        var current = -1;
        LogPage page;
        try
        {
            _transaction.Begin();
            for (current = 0; current < group.Count; current++)
            {
                group[current].Run(_transaction);
            }

            if (_transaction.HasErased)
            {
                _truncation.Owe(isAwaited: group.Exists(request => request.Erases));
            }

            _faults.RequireFiles();
            page = _transaction.Commit();
        }
        catch (Exception fault)
        {
            // Whatever it was, the callers are told, and the thread lives on.
            _transaction.Rollback();
            Fail(group, current, _faults.ExplainWrite(fault));
            return;
        }

        _faults.Wrote();
        Instruments.CommitDuration.Record(_clock.GetElapsedTime(started).TotalMilliseconds);

        // An erasure may have to wait for readers; nobody else waits for it.
        var calls = group.ToLookup(request => request.Erases);
        Complete(calls[false]);
        if (!page.Rows.IsEmpty)
        {
            _followers.Publish(page);
        }

        CompleteErasures([.. calls[true]]);
    }

    // A call that cannot even be tried fails alone: the others start again without it. When the transaction itself failed, or the database, all of them fail.
    private void Fail(List<WriterRequest> group, int current, Exception fault)
    {
        if (current >= 0 && current < group.Count && fault is not StoreUnavailableException)
        {
            group[current].Fail(fault);
            group.RemoveAt(current);
            if (group.Count > 0)
            {
                Write(group);
            }
        }
        else
        {
            group.ForEach(request => request.Fail(fault));
        }
    }

    private static void Complete(IEnumerable<WriterRequest> requests)
    {
        foreach (var request in requests)
        {
            request.Complete();
        }
    }

    // Whoever asked for the erasure is told when it did not get this far.
    private void CompleteErasures(List<WriterRequest> erasures)
    {
        if (_truncation.Try(now: erasures.Count > 0) is { } untruncated)
        {
            var fault = _faults.Explain(untruncated);
            erasures.ForEach(request => request.Fail(fault));
        }
        else
        {
            Complete(erasures);
        }
    }
}
