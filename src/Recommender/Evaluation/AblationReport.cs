using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>What each part of the features is worth, measured before the test window only.</summary>
public sealed record AblationReport
{
    /// <summary>The name given to the data.</summary>
    public required string Dataset { get; init; }

    /// <summary>Questions in the data, the test window included, of which nothing was read.</summary>
    public required int Questions { get; init; }

    /// <summary>When the first question was asked that was judged by.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>Questions judged by: from 50 % to 80 % of all, with somebody among the candidates who really answered.</summary>
    public required int Judged { get; init; }

    /// <summary>What chance was drawn from.</summary>
    public required ulong Seed { get; init; }

    /// <summary>All features first, then without each source in the order of the columns, then without each form.</summary>
    public required ImmutableArray<AblationRow> Rows { get; init; }
}
