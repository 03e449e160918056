namespace LearningGraph.Cli;

/// <summary>One account of an export; fields as in <c>users.json</c>.</summary>
internal sealed record SlackUser
{
    /// <summary>Such as <c>U024BE7LH</c>.</summary>
    public string Id { get; init; } = "";

    /// <summary>The user name.</summary>
    public string? Name { get; init; }

    /// <summary>Whether the account was switched off.</summary>
    public bool Deleted { get; init; }

    /// <summary>Whether a program uses it.</summary>
    public bool IsBot { get; init; }

    /// <summary>An IANA zone.</summary>
    public string? Tz { get; init; }

    /// <summary>What the person says of themselves.</summary>
    public SlackProfile? Profile { get; init; }
}
