using System.Runtime.InteropServices;

namespace LearningGraph.Recommender;

/// <summary>
/// Tells how many questions had been asked by a time. Ages counted in questions need no unit, do not change when all times shift, and
/// mean the same in a busy and in a quiet organisation.
/// </summary>
internal sealed class QuestionClock
{
    private readonly List<long> times = [];

    /// <summary>Questions at or before the time, UTC ticks, among those added so far.</summary>
    public int Read(long at)
    {
        if (times.Count == 0 || at >= times[^1])
        {
            return times.Count;
        }

        var index = CollectionsMarshal.AsSpan(times).BinarySearch(new AtMost(at));
        return ~index;
    }

    /// <summary>Adds a question; cheap when it is the latest.</summary>
    public void Add(long at) => times.Insert(Read(at), at);

    /// <summary>Takes the times of all questions, in any order, in place of what was added.</summary>
    public void Restore(IEnumerable<long> all)
    {
        times.Clear();
        times.AddRange(all);
        times.Sort();
    }

    // Never equal: the search ends at the first later time.
    private readonly struct AtMost(long at) : IComparable<long>
    {
        public int CompareTo(long other) => other <= at ? 1 : -1;
    }
}
