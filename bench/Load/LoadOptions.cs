namespace LearningGraph.Load;

/// <summary>What to measure, on how much, and for how long.</summary>
internal sealed record LoadOptions
{
    /// <summary>People of the generated workplace.</summary>
    public required int Learners { get; init; }

    /// <summary>Interactions in the log when the measuring begins.</summary>
    public required int Interactions { get; init; }

    /// <summary>Which of the workplaces of this size.</summary>
    public required long Seed { get; init; }

    /// <summary>How long each scenario applies its load, warming up not counted.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>Interactions that the ingest scenarios send.</summary>
    public required int Ingested { get; init; }

    /// <summary>Where the log lies; null for a folder that is deleted afterwards.</summary>
    public required string? Folder { get; init; }

    /// <summary>The names of the scenarios to run, in their own order; empty for all.</summary>
    public required IReadOnlyList<string> Scenarios { get; init; }

    /// <summary>Whether it only shows that everything runs: the figures then say nothing, and no target is judged.</summary>
    public required bool IsQuick { get; init; }

    /// <summary>Where the figures also go, as JSON; null for nowhere.</summary>
    public required string? Json { get; init; }
}
