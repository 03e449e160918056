namespace LearningGraph.Recommender;

/// <summary>The part of a day, by the clock on a learner's own wall, in which nobody is suggested for an ask.</summary>
/// <param name="From">When it begins, itself included.</param>
/// <param name="Until">When it ends, itself not included; before <paramref name="From"/> when the night lies between. Equal to it: never.</param>
public sealed record QuietHours(TimeOnly From, TimeOnly Until)
{
    /// <summary>Whether it is that time where somebody lives.</summary>
    /// <param name="timeZone">An IANA zone; of somebody whose zone is null or unknown the night is unknown too, so it never is.</param>
    /// <param name="now">The clock.</param>
    public bool Holds(string? timeZone, DateTimeOffset now) =>
        timeZone is not null
        && TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out var zone)
        && TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime).IsBetween(From, Until);
}
