using System.Diagnostics;

namespace LearningGraph.Load;

/// <summary>Looks again and again at how much memory a process holds.</summary>
internal sealed class MemoryWatch : IAsyncDisposable
{
    private const double Megabyte = 1024 * 1024;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    private readonly CancellationTokenSource ended = new();
    private readonly Process process;
    private readonly Task watching;
    private double most;

    /// <summary>Begins to watch.</summary>
    public MemoryWatch(int processId, TimeProvider clock)
    {
        process = Process.GetProcessById(processId);
        Before = most = process.WorkingSet64 / Megabyte;
        watching = WatchAsync(clock);
    }

    /// <summary>Megabytes at the beginning.</summary>
    public double Before { get; }

    /// <summary>Ends the watching.</summary>
    /// <returns>The most megabytes that were seen.</returns>
    public async Task<double> FindMostAsync()
    {
        await ended.CancelAsync();
        await watching;
        return most;
    }

    public async ValueTask DisposeAsync()
    {
        await FindMostAsync();
        process.Dispose();
        ended.Dispose();
    }

    private async Task WatchAsync(TimeProvider clock)
    {
        using PeriodicTimer timer = new(Interval, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(ended.Token))
            {
                process.Refresh();
                most = Math.Max(most, process.WorkingSet64 / Megabyte);
            }
        }
        catch (OperationCanceledException)
        {
            // The watching ended.
        }
    }
}
