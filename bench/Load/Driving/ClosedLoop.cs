namespace LearningGraph.Load;

/// <summary>Callers that each send their next request when the one before is answered: finds how much a node can do.</summary>
internal static class ClosedLoop
{
    /// <summary>Sends until a time has passed, or everything is sent.</summary>
    /// <param name="callers">How many send at once.</param>
    /// <param name="duration">How long; null until everything is sent.</param>
    /// <param name="total">The most requests; null for no end.</param>
    /// <param name="send">Sends the request of a number, from 0.</param>
    /// <param name="clock">Measures.</param>
    /// <returns>Requests that were answered, the time they took together, and how long each took.</returns>
    public static async Task<(long Count, TimeSpan Elapsed, Latencies Latencies)> RunAsync(
        int callers, TimeSpan? duration, long? total, Func<long, Task> send, TimeProvider clock)
    {
        Latencies latencies = new();
        var next = -1L;
        var started = clock.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(CallAsync)));
        return (latencies.Count, clock.GetElapsedTime(started), latencies);

        async Task CallAsync()
        {
            while (duration is null || clock.GetElapsedTime(started) < duration)
            {
                var number = Interlocked.Increment(ref next);
                if (number >= total)
                {
                    return;
                }

                var sent = clock.GetTimestamp();
                await send(number);
                latencies.Record(clock.GetElapsedTime(sent));
            }
        }
    }
}
