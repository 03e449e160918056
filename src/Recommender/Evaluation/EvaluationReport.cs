using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>How well rankers answer the last fifth of a data set's questions, each with what was known when it was asked.</summary>
public sealed record EvaluationReport
{
    /// <summary>The name given to the data.</summary>
    public required string Dataset { get; init; }

    /// <summary>Questions in the data.</summary>
    public required int Questions { get; init; }

    /// <summary>Questions of the test window with at least one relevant learner; the means are over these.</summary>
    public required int TestQuestions { get; init; }

    /// <summary>When the first question of the test window was asked.</summary>
    public required DateTimeOffset Cut { get; init; }

    /// <summary>What chance was drawn from.</summary>
    public required ulong Seed { get; init; }

    /// <summary>A row per ranker: chance, the single signals, and what ships, before and after reranking.</summary>
    public required ImmutableArray<EvaluationRow> Rows { get; init; }

    /// <summary>The name of the row that answers in the product.</summary>
    public required string Shipped { get; init; }

    /// <summary>What ships against the single signal that was best on the validation window.</summary>
    public required PairedDifference ShippedVsBestSingle { get; init; }

    /// <summary>Share of the test questions with a relevant learner among the candidates.</summary>
    public required double CandidateRecall100 { get; init; }

    /// <summary>Time for a whole answer, reasons included.</summary>
    public required Latency LatencyMs { get; init; }
}

/// <summary>Means over the test questions, each in [0, 1].</summary>
/// <param name="Name">The ranker.</param>
/// <param name="Mrr">Mean of 1 / rank of the first relevant learner.</param>
/// <param name="P1">Share with a relevant learner first.</param>
/// <param name="Hit5">Share with one among the first five.</param>
/// <param name="Hit10">Share with one among the first ten.</param>
/// <param name="Ndcg10">Normalised discounted cumulative gain of the first ten; every relevant learner gains 1.</param>
public sealed record EvaluationRow(string Name, double Mrr, double P1, double Hit5, double Hit10, double Ndcg10);

/// <summary>A difference of two means over the same questions.</summary>
/// <param name="Name">Against whom.</param>
/// <param name="MrrDifference">Mean reciprocal rank of what ships minus that of the other.</param>
/// <param name="Low">Lower end of its 95 % interval by paired bootstrap, 2,000 draws.</param>
/// <param name="High">Upper end.</param>
public sealed record PairedDifference(string Name, double MrrDifference, double Low, double High);

/// <summary>Quantiles of a time in milliseconds.</summary>
/// <param name="P50">The median.</param>
/// <param name="P99">99 of 100 took at most this.</param>
public sealed record Latency(double P50, double P99);
