using System.Globalization;

namespace LearningGraph.Cli;

/// <summary>Times as tables write them.</summary>
internal static class CsvTimes
{
    /// <summary>Seconds since 1970.</summary>
    public const string Unix = "unix";

    /// <summary>Milliseconds since 1970.</summary>
    public const string UnixMilliseconds = "unixMilliseconds";

    /// <summary>Whether a format says the offset, so that no zone is needed.</summary>
    public static bool NamesOffset(string? format) =>
        format is null or Unix or UnixMilliseconds || format.Contains('z', StringComparison.Ordinal) || format.Contains('K', StringComparison.Ordinal);

    /// <summary>Reads a time.</summary>
    /// <param name="text">As it stands in the table.</param>
    /// <param name="format"><see cref="Unix"/>, <see cref="UnixMilliseconds"/> or a .NET format; null for RFC 3339.</param>
    /// <param name="zone">Where the clock hangs that a time without an offset was read from.</param>
    /// <param name="time">The time, UTC. An hour that the clock shows twice is the later one; one that it leaps over is taken as before the leap.</param>
    public static bool TryRead(string text, string? format, TimeZoneInfo? zone, out DateTimeOffset time)
    {
        time = default;
        return format switch
        {
            null => Rfc3339JsonConverter.TryParse(text, out time),
            Unix => TryCount(text, TimeSpan.TicksPerSecond, out time),
            UnixMilliseconds => TryCount(text, TimeSpan.TicksPerMillisecond, out time),
            _ when NamesOffset(format) => DateTimeOffset.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out time),
            _ => TryReadLocal(text, format, zone!, out time),
        };
    }

    /// <summary>Reads a time or a date, which begins at midnight: in its zone when the format says none, UTC when there is no zone.</summary>
    public static bool TryReadDate(string text, string? format, TimeZoneInfo? zone, out DateTimeOffset time) =>
        TryRead(text, format, zone, out time) || (format is null && TryReadLocal(text, "yyyy-MM-dd", zone ?? TimeZoneInfo.Utc, out time));

    /// <summary>A number of days later; null when that is beyond the calendar.</summary>
    public static DateTimeOffset? AddDays(DateTimeOffset since, double days)
    {
        var ticks = since.UtcTicks + (days * TimeSpan.TicksPerDay);
        return ticks >= DateTimeOffset.MinValue.Ticks && ticks < DateTimeOffset.MaxValue.Ticks ? new(since.UtcTicks + (long)(days * TimeSpan.TicksPerDay), TimeSpan.Zero) : null;
    }

    /// <summary>What to say of a time that cannot be read.</summary>
    public static string Fault(string text, string? format) => format switch
    {
        null => $"{Quoted.Text(text)} is not an RFC 3339 time with an offset, such as 2026-03-01T09:30:00Z; the mapping can say another form as \"time\".",
        Unix or UnixMilliseconds => $"{Quoted.Text(text)} is not a time in {(format == Unix ? "seconds" : "milliseconds")} since 1970.",
        _ => $"{Quoted.Text(text)} is not a time in the form {format}.",
    };

    private static bool TryCount(string text, long ticks, out DateTimeOffset time)
    {
        time = default;
        if (!decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count)
            || Math.Abs(count) > DateTimeOffset.MaxValue.Ticks / ticks)
        {
            return false;
        }

        var at = DateTimeOffset.UnixEpoch.Ticks + (long)(count * ticks);
        if (at < 0 || at > DateTimeOffset.MaxValue.Ticks)
        {
            return false;
        }

        time = new(at, TimeSpan.Zero);
        return true;
    }

    private static bool TryReadLocal(string text, string format, TimeZoneInfo zone, out DateTimeOffset time)
    {
        time = default;
        if (!DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            return false;
        }

        var ticks = local.Ticks - zone.GetUtcOffset(DateTime.SpecifyKind(local, DateTimeKind.Unspecified)).Ticks;
        if (ticks < 0 || ticks > DateTime.MaxValue.Ticks)
        {
            return false;
        }

        time = new(ticks, TimeSpan.Zero);
        return true;
    }
}
