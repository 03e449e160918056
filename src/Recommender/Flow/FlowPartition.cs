namespace LearningGraph.Recommender;

/// <summary>
/// Cuts items into atoms, each about enough people, as fine as can be. Items that too few people share in one month are put together with those
/// of the quarter, then of the year, then of all times; what is left goes on without its group, its topic, its units. What is left at the very
/// end is about too few people whatever is said of it, and is dropped. Because atoms are disjoint and every answer is a sum of whole atoms, so
/// is the difference of any two answers, however they were filtered (docs/decisions/flow-in-atoms.md).
/// </summary>
internal sealed class FlowPartition
{
    private const int AllTimes = int.MaxValue;
    private static readonly int[] Periods = [1, 3, 12, AllTimes];

    private readonly FlowItem[] items;
    private readonly PeopleCount people;
    private readonly int lastMonth;
    private readonly List<FlowAtom> atoms = [];
    private UInt128[] keys = [];
    private int[] rest;

    private FlowPartition(FlowItem[] items, PeopleCount people, int lastMonth)
    {
        (this.items, this.people, this.lastMonth) = (items, people, lastMonth);
        rest = [.. Enumerable.Range(0, items.Length)];
    }

    /// <summary>Cuts items into atoms.</summary>
    /// <param name="items">In any order, as long as it is the same for the same log.</param>
    /// <param name="threshold">How many people are enough.</param>
    /// <param name="learnerCount">Learner numbers are below this.</param>
    /// <param name="lastMonth">The month of ranking time.</param>
    public static FlowAtom[] Cut(FlowItem[] items, PeopleThreshold threshold, int learnerCount, int lastMonth)
    {
        FlowPartition partition = new(items, new(threshold, learnerCount), lastMonth);
        foreach (var step in FlowStep.FineToCoarse)
        {
            partition.Take(step);
        }

        return [.. partition.atoms];
    }

    private void Take(FlowStep step)
    {
        if (rest.Length == 0)
        {
            return;
        }

        Sort(step);
        foreach (var months in Periods)
        {
            Take(step, months);
        }
    }

    // Months come last in the key, so that the sets of every period lie together in the same order.
    private void Sort(FlowStep step)
    {
        Dictionary<(int, int, int, int), int> frames = [];
        keys = new UInt128[rest.Length];
        for (var i = 0; i < rest.Length; i++)
        {
            var item = step.Blur(items[rest[i]]);
            var frame = (item.Source, item.Target, item.TeacherUnit, item.LearnerUnit);
            if (!frames.TryGetValue(frame, out var number))
            {
                frames.Add(frame, number = frames.Count);
            }

            keys[i] = new(((ulong)number << 32) | (uint)(item.Topic + 1), ((ulong)(uint)(item.Group + 1) << 32) | (uint)item.Month);
        }

        Array.Sort(keys, rest);
    }

    private void Take(FlowStep step, int months)
    {
        var left = 0;
        for (int begin = 0, end; begin < rest.Length; begin = end)
        {
            end = begin + 1;
            while (end < rest.Length && IsSameSet(keys[begin], keys[end], months))
            {
                end++;
            }

            if (people.CanSuffice(end - begin) && FindEnough(begin, end) is { } since)
            {
                Add(step, begin, end, months, since);
                continue;
            }

            for (var i = begin; i < end; i++)
            {
                (keys[left], rest[left++]) = (keys[i], rest[i]);
            }
        }

        Array.Resize(ref keys, left);
        Array.Resize(ref rest, left);
    }

    private static bool IsSameSet(UInt128 left, UInt128 right, int months) =>
        left >> 32 == right >> 32 && (uint)left / (uint)months == (uint)right / (uint)months;

    // From the latest back to the month with which there are enough people.
    private int? FindEnough(int begin, int end)
    {
        people.Restart();
        for (var i = end - 1; i >= begin; i--)
        {
            ref readonly var item = ref items[rest[i]];
            people.Add(item.Teacher, item.Learner);
            if (people.IsEnough)
            {
                return item.Month;
            }
        }

        return null;
    }

    private void Add(FlowStep step, int begin, int end, int months, int since)
    {
        var common = step.Blur(items[rest[begin]]);
        var first = months == AllTimes ? int.MinValue : common.Month / months * months;
        var weight = 0.0;
        for (var i = begin; i < end; i++)
        {
            weight += items[rest[i]].Weight;
        }

        atoms.Add(new()
        {
            Source = common.Source,
            Target = common.Target,
            TeacherUnit = common.TeacherUnit,
            LearnerUnit = common.LearnerUnit,
            Topic = common.Topic,
            Group = common.Group,
            First = first,
            Last = months == AllTimes ? lastMonth : Math.Min(first + months - 1, lastMonth),
            EnoughSince = since,
            Weight = weight,
        });
    }
}
