using System.Threading.Channels;
using Microsoft.Data.Sqlite;

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
    private readonly TimeProvider _clock;
    private readonly Channel<AppendRequest> _queue = Channel.CreateBounded<AppendRequest>(new BoundedChannelOptions(QueuedCalls) { SingleReader = true });
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _truncationOwed;

    public LogWriter(LogTransaction transaction, Followers followers, TimeProvider clock)
    {
        _transaction = transaction;
        _followers = followers;
        _clock = clock;
        new Thread(Run) { IsBackground = true, Name = "log writer" }.Start();
    }

    /// <summary>Waits for a place in the queue, then for the commit.</summary>
    public async ValueTask<AppendReceipt> AppendAsync(AppendRequest request, CancellationToken cancellationToken)
    {
        try
        {
            await _queue.Writer.WriteAsync(request, cancellationToken);
        }
        catch (ChannelClosedException closed)
        {
            throw new ObjectDisposedException("The log is closed.", closed);
        }

        return await request.Receipt.WaitAsync(cancellationToken);
    }

    /// <summary>Writes what is queued, then ends the thread.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _ended.Task;
    }

    private void Run()
    {
        var group = new List<AppendRequest>();
        while (_queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            for (var entries = 0; entries < EntriesPerCommit && _queue.Reader.TryRead(out var request); entries += request.Entries.Length)
            {
                group.Add(request);
            }

            Write(group);
            group.Clear();
        }

        _followers.Close(new ObjectDisposedException(nameof(SqliteInteractionLog)));
        _ended.SetResult();
    }

    private void Write(List<AppendRequest> group)
    {
        var started = _clock.GetTimestamp();
        var receipts = new List<AppendReceipt>(group.Count);
        var current = -1;
        LogPage page;
        try
        {
            _transaction.Begin();
            for (current = 0; current < group.Count; current++)
            {
                receipts.Add(_transaction.Append(group[current]));
            }

            _truncationOwed |= _transaction.HasErased;
            page = _transaction.Commit();
        }
        catch (Exception fault)
        {
            // Whatever it was, the callers are told, and the thread lives on.
            _transaction.Rollback();
            Fail(group, current, fault);
            return;
        }

        Instruments.CommitDuration.Record(_clock.GetElapsedTime(started).TotalMilliseconds);
        Complete(group, receipts, Truncate());
        if (!page.Rows.IsEmpty)
        {
            _followers.Publish(page);
        }
    }

    // A call that cannot even be tried fails alone: the others start again without it. When the transaction itself failed, all of them fail.
    private void Fail(List<AppendRequest> group, int current, Exception fault)
    {
        if (current >= 0 && current < group.Count)
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

    private static void Complete(List<AppendRequest> group, List<AppendReceipt> receipts, Exception? untruncated)
    {
        foreach (var (request, receipt) in group.Zip(receipts))
        {
            if (untruncated is not null && request.Erases)
            {
                request.Fail(untruncated);
            }
            else
            {
                request.Complete(receipt);
            }

            Instruments.Count(receipt);
        }
    }

    // Whoever asked for the erasure is told when it did not get this far; the next commit tries again, and so does the next start.
    private Exception? Truncate()
    {
        if (!_truncationOwed)
        {
            return null;
        }

        try
        {
            _transaction.TruncateWriteAheadLog();
            _truncationOwed = false;
            return null;
        }
        catch (Exception fault) when (fault is IOException or SqliteException)
        {
            return fault;
        }
    }
}
