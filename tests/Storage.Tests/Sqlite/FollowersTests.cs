using System.Collections.Immutable;

namespace LearningGraph.Storage.Tests;

public sealed class FollowersTests
{
    private readonly Followers _followers = new();

    [Fact]
    public async Task Publish_ToWhoDoesNotRead_KeepsTheFirstPagesAndEnds()
    {
        var slow = _followers.Join();

        PublishUpTo(100);

        var kept = await slow.Reader.ReadAllAsync(TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(Enumerable.Range(1, 64), kept.Select(page => (int)page.Last));
    }

    [Fact]
    public async Task Publish_AfterSomebodyLeft_ReachesTheOthers()
    {
        var gone = _followers.Join();
        var stays = _followers.Join();
        _followers.Leave(gone);

        PublishUpTo(1);

        Assert.False(gone.Reader.TryRead(out _));
        Assert.Equal(1, (await stays.Reader.ReadAsync(TestContext.Current.CancellationToken)).Last);
    }

    [Fact]
    public async Task Join_AfterClose_EndsWithTheFault()
    {
        _followers.Close(new ObjectDisposedException("log"));

        await Assert.ThrowsAsync<ObjectDisposedException>(() => _followers.Join().Reader.Completion);
    }

    private void PublishUpTo(int last)
    {
        for (var position = 1; position <= last; position++)
        {
            _followers.Publish(new(position - 1, position, ImmutableArray<LogRow>.Empty, []));
        }
    }
}
