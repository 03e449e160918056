using System.Net.Http.Json;

namespace LearningGraph.Load;

/// <summary>Asks a node again and again how far its answers are behind its log.</summary>
internal sealed class LagWatch : IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);

    private readonly HttpClient http;
    private readonly TimeProvider clock;
    private readonly CancellationTokenSource ended = new();
    private readonly List<(TimeSpan At, Status Status)> samples = [];
    private readonly Task watching;

    /// <summary>Begins to watch.</summary>
    public LagWatch(HttpClient http, TimeProvider clock)
    {
        (this.http, this.clock) = (http, clock);
        watching = WatchAsync();
    }

    /// <summary>Ends the watching.</summary>
    /// <returns>The longest time from when an entry was known to be durable until the answers knew it, and the most entries behind.</returns>
    public async Task<(TimeSpan Time, long Entries)> FindLargestAsync()
    {
        await ended.CancelAsync();
        await watching;
        var (largest, reached) = (TimeSpan.Zero, 0);
        foreach (var (at, status) in samples)
        {
            while (reached < samples.Count && samples[reached].Status.Applied < status.Durable)
            {
                reached++;
            }

            // What was not reached within the watching was late by at least the rest of it.
            var until = samples[Math.Min(reached, samples.Count - 1)].At;
            largest = until - at > largest ? until - at : largest;
        }

        return (largest, samples.Count == 0 ? 0 : samples.Max(sample => sample.Status.Durable - sample.Status.Applied));
    }

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        await watching;
        ended.Dispose();
    }

    private async Task WatchAsync()
    {
        using PeriodicTimer timer = new(Interval, clock);
        var started = clock.GetTimestamp();
        try
        {
            do
            {
                // A look goes out and comes back: what it tells held no earlier than when it went out.
                var at = clock.GetElapsedTime(started);
                var status = await http.GetFromJsonAsync<Status>("/health/ready", ended.Token);
                samples.Add((at, status!));
            }
            while (await timer.WaitForNextTickAsync(ended.Token));
        }
        catch (OperationCanceledException)
        {
            // The watching ended.
        }
    }

    private sealed record Status(long Applied, long Durable);
}
