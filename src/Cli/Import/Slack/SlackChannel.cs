namespace LearningGraph.Cli;

/// <summary>One conversation of an export; fields as in <c>channels.json</c> and its like.</summary>
internal sealed record SlackChannel
{
    /// <summary>Such as <c>C024BE91L</c>.</summary>
    public string Id { get; init; } = "";

    /// <summary>Without the number sign; null for a direct conversation.</summary>
    public string? Name { get; init; }

    /// <summary>When it was made, in seconds since 1970.</summary>
    public long Created { get; init; }

    /// <summary>Who is in it at the time of the export.</summary>
    public IReadOnlyList<string>? Members { get; init; }

    /// <summary>What it is for.</summary>
    public SlackPurpose? Purpose { get; init; }
}
