using System.Globalization;
using System.Text.Json.Serialization;

namespace LearningGraph.Cli;

/// <summary>One message of an export.</summary>
internal sealed record SlackMessage
{
    /// <summary>Seconds since 1970 with six decimals; names the message within its channel.</summary>
    public string Ts { get; init; } = "";

    /// <summary>The account that wrote it; null for some programs.</summary>
    public string? User { get; init; }

    /// <summary>What else it is than a message somebody wrote; null when it is one.</summary>
    public string? Subtype { get; init; }

    /// <summary>The program that wrote it; null when a person did.</summary>
    public string? BotId { get; init; }

    /// <summary>As Slack writes it, with marks for people, channels and links.</summary>
    public string? Text { get; init; }

    /// <summary>The first message of its thread; null outside threads.</summary>
    public string? ThreadTs { get; init; }

    /// <summary>Who wrote the first message of the thread; null when it is not said.</summary>
    public string? ParentUserId { get; init; }

    /// <summary>The emojis on it; null for none.</summary>
    public IReadOnlyList<SlackReaction>? Reactions { get; init; }

    /// <summary>Whether it stands in a thread behind its first message.</summary>
    [JsonIgnore]
    public bool IsReply => ThreadTs is { } thread && thread != Ts;

    /// <summary>Whether a program wrote it.</summary>
    [JsonIgnore]
    public bool IsByBot => BotId is not null || Subtype == "bot_message";

    /// <summary>When it was written; null when <see cref="Ts"/> is no time.</summary>
    [JsonIgnore]
    public DateTimeOffset? At => decimal.TryParse(Ts, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
        && seconds < 253_402_300_800m // the year 10000
            ? DateTimeOffset.UnixEpoch.AddTicks((long)(seconds * TimeSpan.TicksPerSecond))
            : null;
}
