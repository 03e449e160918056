using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>How well rankers foresee which groups learners join.</summary>
public sealed record CommunityReport
{
    /// <summary>The name given to the data.</summary>
    public required string Dataset { get; init; }

    /// <summary>How the test was held out.</summary>
    public required JoinSplit Split { get; init; }

    /// <summary>When the test window begins; null when the last join of each learner was held out.</summary>
    public required DateTimeOffset? Cut { get; init; }

    /// <summary>People who ever joined.</summary>
    public required int Learners { get; init; }

    /// <summary>Groups that were ever joined.</summary>
    public required int Groups { get; init; }

    /// <summary>Memberships: pairs of learner and group.</summary>
    public required int Memberships { get; init; }

    /// <summary>Learners of the test: in a group before, and joining another that had members before. The means are over these.</summary>
    public required int TestLearners { get; init; }

    /// <summary>Joins of the test, of those learners.</summary>
    public required int TestJoins { get; init; }

    /// <summary>Learners who join in the test window without having been in a group. Collaborative models cannot tell them apart, so they have rows of their own.</summary>
    public required int ColdLearners { get; init; }

    /// <summary>Learners of the validation window, on which parameters, the best baseline and what is chosen were decided.</summary>
    public required int ValidationLearners { get; init; }

    /// <summary>What chance was drawn from.</summary>
    public required ulong Seed { get; init; }

    /// <summary>A row per ranker: chance, the baselines, the other models, and last, where the data are a dated log, what a node answers without a model and with one that was learned.</summary>
    public required ImmutableArray<CommunityRow> Rows { get; init; }

    /// <summary>Of the learners who had not been in a group: chance, popularity, and what a node answers, without a model and with one, each compared with popularity. Empty when there are none.</summary>
    public required ImmutableArray<CommunityRow> ColdRows { get; init; }

    /// <summary>The name of the row with the highest nDCG@10 on the validation window.</summary>
    public required string Chosen { get; init; }

    /// <summary>The name of the baseline with the highest nDCG@10 on the validation window; every row is compared with it.</summary>
    public required string BestBaseline { get; init; }

    /// <summary>The name of the row that the gate lets answer, settled before the test window was looked at; null where the data are no dated log.</summary>
    public required string? Shipped { get; init; }

    /// <summary>Whether the learned ranker passed its gate, and why, or what training lacked; null likewise.</summary>
    public required ModelVerdict? Gate { get; init; }

    /// <summary>What was chosen for the learned ranker; null where there is none.</summary>
    public required ModelParameters? ModelParameters { get; init; }

    /// <summary>What else should be known, a sentence each.</summary>
    public required ImmutableArray<string> Notes { get; init; }
}
