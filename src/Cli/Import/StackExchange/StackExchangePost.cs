namespace LearningGraph.Cli;

/// <summary>One question or answer of a dump, without its text.</summary>
internal readonly record struct StackExchangePost
{
    /// <summary>Its key in the dump.</summary>
    public required long Id { get; init; }

    /// <summary>When it was written, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Whether it answers a question or is one.</summary>
    public required bool IsAnswer { get; init; }

    /// <summary>For an answer, the question's key; null for a question, or when the dump does not say.</summary>
    public long? Question { get; init; }

    /// <summary>Who wrote it; null when the account was deleted.</summary>
    public long? Owner { get; init; }

    /// <summary>For a question, the key of the answer its owner accepted; null when there is none.</summary>
    public long? Accepted { get; init; }

    /// <summary>For a question, its tags as they stand in the dump; null for an answer.</summary>
    public string? Tags { get; init; }
}
