namespace LearningGraph.Cli;

/// <summary>One line of a question-and-answer file.</summary>
internal sealed record QaQuestion
{
    /// <summary>The question's key.</summary>
    public required string Id { get; init; }

    /// <summary>When it was asked; null when unknown.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Who asked; null when unknown.</summary>
    public string? Asker { get; init; }

    /// <summary>What it is about.</summary>
    public IReadOnlyList<string?> Tags { get; init; } = [];

    /// <summary>The question in a line.</summary>
    public string? Title { get; init; }

    /// <summary>The question in full.</summary>
    public string? Body { get; init; }

    /// <summary>Its answers.</summary>
    public IReadOnlyList<QaAnswer> Answers { get; init; } = [];
}
