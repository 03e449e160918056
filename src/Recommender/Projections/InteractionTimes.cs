using System.Runtime.InteropServices;

namespace LearningGraph.Recommender;

/// <summary>Knows the latest time of all interactions that were not retracted: the ranking time.</summary>
internal sealed class InteractionTimes
{
    private readonly List<long> positions = [];
    private readonly List<long> times = [];
    private long latest = long.MinValue;
    private bool isStale;

    /// <summary>UTC ticks; null when there is none.</summary>
    public long? Latest
    {
        get
        {
            if (isStale)
            {
                latest = times.DefaultIfEmpty(long.MinValue).Max();
                isStale = false;
            }

            return latest == long.MinValue ? null : latest;
        }
    }

    /// <summary>Adds an interaction behind all before.</summary>
    public void Add(long position, long at)
    {
        positions.Add(position);
        times.Add(at);
        latest = Math.Max(latest, at);
    }

    public void Retract(long position)
    {
        var index = CollectionsMarshal.AsSpan(positions).BinarySearch(position);
        if (index >= 0)
        {
            isStale |= times[index] == latest;
            times[index] = long.MinValue;
        }
    }
}
