using System.Collections.Immutable;
using System.Threading.Channels;

namespace LearningGraph.Grains.Tests;

/// <summary>Players that play a replicate when a test says so, and tell which one they were given.</summary>
internal sealed class HeldPlayers : IReplicatePlayers
{
    private readonly Channel<HeldReplicate> given = Channel.CreateUnbounded<HeldReplicate>();

    public IReplicatePlayer Create() => new Player(given.Writer);

    /// <summary>Waits until the next replicate is given to a player.</summary>
    public async Task<HeldReplicate> NextAsync() => await given.Reader.ReadAsync(TestContext.Current.CancellationToken);

    /// <summary>Whether a replicate was given that nobody has taken note of.</summary>
    public bool HasMore => given.Reader.TryPeek(out _);

    /// <summary>Plays the next replicates, so many.</summary>
    /// <returns>Of which experiments they were, by the names of their scenarios, and which.</returns>
    public async Task<(string Name, int Replicate)[]> PlayAsync(int count)
    {
        List<(string, int)> played = [];
        for (var i = 0; i < count; i++)
        {
            var next = await NextAsync();
            played.Add((next.Work.Scenario.Name, next.Work.Replicate));
            next.Play();
        }

        return [.. played];
    }

    private sealed class Player(ChannelWriter<HeldReplicate> given) : IReplicatePlayer
    {
        public async Task<ImmutableArray<ReplicateRow>> PlayAsync(ReplicateWork work, CancellationToken cancellationToken)
        {
            HeldReplicate held = new(work, cancellationToken);
            await given.WriteAsync(held, cancellationToken);
            return await held.Rows.WaitAsync(cancellationToken);
        }

        public ValueTask RestAsync() => ValueTask.CompletedTask;

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}

/// <summary>A replicate that a player was given.</summary>
internal sealed class HeldReplicate(ReplicateWork work, CancellationToken stopped)
{
    private readonly TaskCompletionSource<ImmutableArray<ReplicateRow>> rows = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ReplicateWork Work => work;

    public Task<ImmutableArray<ReplicateRow>> Rows => rows.Task;

    /// <summary>Set once the node wants it no more.</summary>
    public CancellationToken Stopped => stopped;

    /// <summary>Plays it.</summary>
    public void Play() => rows.SetResult(new ReplicateStage().Play(work, CancellationToken.None));

    /// <summary>Lets it fail.</summary>
    public void Fail(Exception failure) => rows.SetException(failure);
}
