using System.Collections.Immutable;
using System.Threading.Channels;

namespace LearningGraph.Storage;

/// <summary>Hands each committed page to everyone who follows the log. Never waits: whoever falls behind is dropped and reads the store.</summary>
internal sealed class Followers
{
    private const int Capacity = 64;

    private ImmutableHashSet<Channel<LogPage>> _channels = [];
    private volatile Exception? _closed;

    /// <summary>Every page committed from now on, until the reader is dropped; then its channel ends.</summary>
    public Channel<LogPage> Join()
    {
        var channel = Channel.CreateBounded<LogPage>(new BoundedChannelOptions(Capacity) { SingleWriter = true, SingleReader = true });
        ImmutableInterlocked.Update(ref _channels, static (channels, joined) => channels.Add(joined), channel);
        if (_closed is { } fault)
        {
            channel.Writer.TryComplete(fault);
        }

        return channel;
    }

    public void Leave(Channel<LogPage> channel) =>
        ImmutableInterlocked.Update(ref _channels, static (channels, left) => channels.Remove(left), channel);

    /// <summary>For the writer's thread, in the order of the commits.</summary>
    public void Publish(LogPage page)
    {
        foreach (var channel in _channels)
        {
            if (!channel.Writer.TryWrite(page))
            {
                Leave(channel);
                channel.Writer.TryComplete();
                Instruments.FollowersDropped.Add(1);
            }
        }
    }

    /// <summary>Ends every channel with a fault, also of those who join later.</summary>
    public void Close(Exception fault)
    {
        _closed = fault;
        foreach (var channel in _channels)
        {
            channel.Writer.TryComplete(fault);
        }
    }
}
