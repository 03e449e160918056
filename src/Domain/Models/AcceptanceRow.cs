namespace LearningGraph.Domain;

/// <summary>What became of the suggestions of one model, at one place of its answers or at all.</summary>
[GenerateSerializer, Immutable, Alias("lg.acceptance-row")]
public sealed record AcceptanceRow
{
    /// <summary>The ranker that made them: a version, or the name of one that is not trained.</summary>
    [Id(0)] public required string Model { get; init; }

    /// <summary>Their place in the answers, from 1; null for all places together.</summary>
    [Id(1)] public required int? Place { get; init; }

    /// <summary>How many were shown: all that were accepted, declined or ignored.</summary>
    [Id(2)] public required int Shown { get; init; }

    /// <summary>How many were accepted, also those of which it was said later whether they helped.</summary>
    [Id(3)] public required int Accepted { get; init; }

    /// <summary>How many were turned down.</summary>
    [Id(4)] public required int Declined { get; init; }

    /// <summary>How many of the accepted helped.</summary>
    [Id(5)] public required int Helped { get; init; }

    /// <summary>How many of the accepted did not help.</summary>
    [Id(6)] public required int NotHelpful { get; init; }

    /// <summary>Of how many nothing was said.</summary>
    [Id(7)] public required int Ignored { get; init; }

    /// <summary>The accepted of the shown.</summary>
    [Id(8)] public required ObservedShare AcceptedShare { get; init; }

    /// <summary>Those that helped of those of which it was said; null when it was said of none.</summary>
    [Id(9)] public required ObservedShare? HelpedShare { get; init; }
}
