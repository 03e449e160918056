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

    /// <summary>Whether the learned ranker passed its gate before the test window was looked at, and why.</summary>
    public ModelVerdict? Gate { get; init; }

    /// <summary>What was chosen for the learned ranker; null when there was too little to learn from.</summary>
    public ModelParameters? Parameters { get; init; }

    /// <summary>Share of the test questions with a relevant learner among the candidates.</summary>
    public required double CandidateRecall100 { get; init; }

    /// <summary>The test questions on which rankers have little to go by.</summary>
    public required ImmutableArray<SliceRow> Slices { get; init; }

    /// <summary>Whom the test questions reach when everybody can only take so many.</summary>
    public required FairnessReport Fairness { get; init; }

    /// <summary>How close rankers come to who really knows; null unless the truth was given.</summary>
    public TruthReport? Truth { get; init; }

    /// <summary>Time for a whole answer, reasons included.</summary>
    public required Latency LatencyMs { get; init; }
}
