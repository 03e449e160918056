using System.Collections.Concurrent;
using System.Threading.Channels;

namespace LearningGraph.Grains.Tests;

/// <summary>A real store whose next write can fail, and that tells what was done to it.</summary>
internal sealed class SteeredSnapshots(ISnapshotStore store) : ISnapshotStore
{
    private readonly Channel<bool> _written = Channel.CreateUnbounded<bool>();
    private readonly ConcurrentQueue<string> _done = [];
    private Exception? _nextFailure;

    /// <summary>What was done, in order: <c>write POSITION</c>, <c>failed</c> or <c>delete</c>.</summary>
    public IReadOnlyCollection<string> Done => _done;

    public void FailNextWrite(Exception failure) => _nextFailure = failure;

    /// <summary>Waits for the end of the next write that was not waited for yet, also of one that failed.</summary>
    public async Task WrittenAsync() => await _written.Reader.ReadAsync(TestContext.Current.CancellationToken);

    public StoredSnapshot? Open(string set) => store.Open(set);

    public long Write(string set, SnapshotHeader header, Action<Stream> save, CancellationToken cancellationToken)
    {
        try
        {
            var length = store.Write(set, header, Interlocked.Exchange(ref _nextFailure, null) is { } failure ? _ => throw failure : save, cancellationToken);
            _done.Enqueue($"write {header.Mark.Position}");
            return length;
        }
        catch (IOException)
        {
            _done.Enqueue("failed");
            throw;
        }
        finally
        {
            _written.Writer.TryWrite(true);
        }
    }

    public void Delete(string set)
    {
        store.Delete(set);
        _done.Enqueue("delete");
    }
}
