using System.Runtime.CompilerServices;

namespace LearningGraph.Simulation;

/// <summary>What workplace to generate. Two equal scenarios give the same workplace, byte for byte.</summary>
public sealed record WorkplaceScenario
{
    /// <summary>The fewest learners a workplace can have.</summary>
    public const int MinLearners = 2;

    /// <summary>The most learners a workplace can have.</summary>
    public const int MaxLearners = 200_000;

    /// <summary>The most topics there are words for.</summary>
    public const int MaxTopics = 40;

    /// <summary>The longest time to generate, ten years.</summary>
    public const int MaxDays = 3_650;

    private static readonly DateTimeOffset Earliest = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Latest = new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>
    /// People who work there at any one time, in 2 to 200,000; whoever leaves is followed by somebody new, so in two years about a fifth more
    /// have worked there. Default 2,000.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value lies outside.</exception>
    public int Learners { get; init => field = Within(value, MinLearners, MaxLearners); } = 2_000;

    /// <summary>What people ask about, in 1 to 40; fewer are those of the first areas of work. Default 40.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value lies outside.</exception>
    public int Topics { get; init => field = Within(value, 1, MaxTopics); } = MaxTopics;

    /// <summary>Calendar days from the start, in 1 to 3,650. Default 730.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value lies outside.</exception>
    public int Days { get; init => field = Within(value, 1, MaxDays); } = 730;

    /// <summary>Picks one of the workplaces of this kind, from 0. Default 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public long Seed { get; init => field = Within(value, 0, long.MaxValue); } = 1;

    /// <summary>
    /// The first day, in the years 2000 to 2099; the time of day is dropped after conversion to UTC. Default 1 January 2024, a Monday,
    /// so that the default workplace ends with the year 2025: a node refuses interactions ahead of its clock.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value lies outside.</exception>
    public DateTimeOffset Start
    {
        get;
        init => field = new(Within(value, Earliest, Latest.AddTicks(-1)).UtcDateTime.Date, TimeSpan.Zero);
    } = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static T Within<T>(T value, T low, T high, [CallerMemberName] string name = "")
        where T : IComparable<T>
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, low, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, high, name);
        return value;
    }
}
