using System.Diagnostics;

namespace LearningGraph.Grains;

/// <summary>
/// Leaves the processors to others who want them. The lowest priority alone does not: whoever comes gets one at once, but what runs on the one beside it shares caches, memory and
/// often the core. So work of this process that is kept waiting for a processor takes it for a sign that others have work to do, and rests for several times as long.
/// </summary>
/// <param name="read">The time, and what this process has used so far of all processors.</param>
/// <param name="rest">Waits.</param>
internal sealed class Courtesy(Func<(TimeSpan Now, TimeSpan Used)> read, Action<TimeSpan> rest)
{
    /// <summary>Below this share of the time that passed, others kept the process waiting.</summary>
    public const double LeastShare = 0.85;

    /// <summary>How many times as long as it was looked at it rests then.</summary>
    public const int Rests = 4;

    /// <summary>How long it is looked at; what is shorter says little.</summary>
    public static readonly TimeSpan Slice = TimeSpan.FromMilliseconds(5);

    /// <summary>No rest is longer.</summary>
    public static readonly TimeSpan LongestRest = TimeSpan.FromMilliseconds(250);

    private (TimeSpan Now, TimeSpan Used) began = read();

    /// <summary>Of this process.</summary>
    /// <param name="cancellationToken">Ends a rest.</param>
    public static Courtesy OfThisProcess(CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        return new(() => (clock.Elapsed, Environment.CpuUsage.TotalTime), time => cancellationToken.WaitHandle.WaitOne(time));
    }

    /// <summary>To be called again and again between pieces of work; returns at once unless others want the processors.</summary>
    public void GiveWay()
    {
        var (now, used) = read();
        var passed = now - began.Now;
        if (passed < Slice)
        {
            return;
        }

        if (used - began.Used < LeastShare * passed)
        {
            rest(TimeSpan.FromTicks(Math.Min(Rests * passed.Ticks, LongestRest.Ticks)));
        }

        Begin();
    }

    /// <summary>What passed since the last call was no work.</summary>
    public void Begin() => began = read();
}
