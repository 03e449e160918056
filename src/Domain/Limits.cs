namespace LearningGraph.Domain;

/// <summary>How large a value may be before it is refused; the same on every door.</summary>
public static class Limits
{
    /// <summary>How far a sender's clock may run ahead of the node's.</summary>
    public static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(5);

    /// <summary>Characters in a title or name.</summary>
    public const int TitleLength = 1_000;

    /// <summary>Characters in a free text.</summary>
    public const int TextLength = 100_000;

    /// <summary>Learners an interaction may be with.</summary>
    public const int With = 100;

    /// <summary>Topics on one interaction, profile or ask.</summary>
    public const int Topics = 100;

    /// <summary>The most days back from now that a rule of forgetting reaches.</summary>
    public const int RetentionDays = 36_500;

    internal static string? TooLong(string field, string? value, int limit) =>
        value?.Length > limit ? $"{field} {Quoted.Text(value)} is longer than {limit} characters." : null;

    internal static string? TooMany(string field, int count, int limit) =>
        count > limit ? $"{field} has {count} entries; {limit} are allowed." : null;

    internal static string? Ahead(string field, DateTimeOffset value, DateTimeOffset now) =>
        value > now + ClockTolerance
            ? $"{field} '{Rfc3339JsonConverter.Format(value)}' is more than {ClockTolerance.TotalMinutes:0} minutes ahead of the node's clock."
            : null;

    internal static string? OutsideUnit(string field, double? value) =>
        value is < 0 or > 1 or double.NaN ? $"{field} {value} is outside [0, 1]." : null;
}
