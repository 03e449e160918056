using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>
/// How asks spread when the test questions come one after the other and each goes to whoever is named first, who accepts. Nobody says how
/// an ask ended, so each stays open for <see cref="AskLedger.OpenFor"/>.
/// </summary>
public sealed record FairnessReport
{
    /// <summary>Asks a week of whoever's profile does not say.</summary>
    public required int CapacityPerWeek { get; init; }

    /// <summary>Questions of the stream in seven days, on average. In line order, where nothing has a date, a week is 168 questions, one an hour.</summary>
    public required double QuestionsPerWeek { get; init; }

    /// <summary>Everybody who could have been asked: was a candidate for at least one of the questions.</summary>
    public required int People { get; init; }

    /// <summary>Mean reciprocal rank of the ranker alone.</summary>
    public required double MrrBefore { get; init; }

    /// <summary>What ships, with and without regard for load.</summary>
    public required ImmutableArray<FairnessRow> Rows { get; init; }
}
