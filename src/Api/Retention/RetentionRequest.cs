namespace LearningGraph.Api;

/// <summary>What is to be forgotten by age.</summary>
public sealed record RetentionRequest : IValidated
{
    /// <summary>The most entries that one request forgets.</summary>
    public const int MaxLimit = 1_000_000;

    /// <summary>What happened before this moment is forgotten; not after now. Either this or <see cref="Days"/> is given.</summary>
    public DateTimeOffset? Before { get; init; }

    /// <summary>What is older than so many days is forgotten; 1 to 36500.</summary>
    public int? Days { get; init; }

    /// <summary>Whether nothing is forgotten and only counted. Has to be said, because what is forgotten cannot be brought back.</summary>
    public required bool DryRun { get; init; }

    /// <summary>About how many entries are forgotten at most, 1 to 1000000.</summary>
    public int Limit { get; init; } = 100_000;

    /// <inheritdoc/>
    public string? FindFault(DateTimeOffset now) =>
        (Before is null == Days is null ? "Either 'before' or 'days' says what is old; give one of them." : null)
        ?? (Before > now ? $"before {Rfc3339JsonConverter.Format(Before.Value)} lies after now, {Rfc3339JsonConverter.Format(now)}." : null)
        ?? (Days is < 1 or > Limits.RetentionDays ? $"days {Days} is outside 1 to {Limits.RetentionDays}." : null)
        ?? (Limit is < 1 or > MaxLimit ? $"limit {Limit} is outside 1 to {MaxLimit}." : null);

    /// <summary>The moment before which all is old.</summary>
    internal DateTimeOffset FindCutoff(DateTimeOffset now) => Before ?? now.AddDays(-Days!.Value);
}
