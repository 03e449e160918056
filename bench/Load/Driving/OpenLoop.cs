namespace LearningGraph.Load;

/// <summary>
/// Requests that start when they are due, whether or not those before are answered, and are measured from when they were due: a node that
/// stands still for a second makes everybody late who would have come in that second, and the figures say so.
/// </summary>
internal static class OpenLoop
{
    // The timer's own grain; a request may start up to so much after it was due, and that counts as the node's.
    private static readonly TimeSpan Grain = TimeSpan.FromMilliseconds(1);

    /// <summary>Sends at a steady rate, then waits for all answers.</summary>
    /// <param name="perSecond">Requests per second, above 0.</param>
    /// <param name="duration">How long requests become due.</param>
    /// <param name="send">Sends the request of a number, from 0; whether its latency counts.</param>
    /// <param name="clock">Measures.</param>
    /// <returns>How long each took from when it was due.</returns>
    public static async Task<Latencies> RunAsync(double perSecond, TimeSpan duration, Func<long, Task<bool>> send, TimeProvider clock)
    {
        Latencies latencies = new();
        List<Task> sent = [];
        var total = Math.Max(1, (long)(perSecond * duration.TotalSeconds));
        using PeriodicTimer timer = new(Grain, clock);
        var started = clock.GetTimestamp();
        while (sent.Count < total && await timer.WaitForNextTickAsync())
        {
            while (sent.Count < total && clock.GetElapsedTime(started) is var passed && DueAt(sent.Count) is var due && due <= passed)
            {
                sent.Add(SendAsync(sent.Count, due));
            }
        }

        await Task.WhenAll(sent);
        return latencies;

        TimeSpan DueAt(long number) => TimeSpan.FromSeconds(number / perSecond);

        async Task SendAsync(long number, TimeSpan due)
        {
            await Task.Yield();
            if (await send(number))
            {
                latencies.Record(clock.GetElapsedTime(started) - due);
            }
        }
    }
}
