namespace LearningGraph.Recommender;

/// <summary>Means over the learners of the test, each in [0, 1].</summary>
public sealed record CommunityRow
{
    /// <summary>The ranker.</summary>
    public required string Name { get; init; }

    /// <summary>Its parameters, as chosen on the validation window; the name alone where there are none to choose.</summary>
    public required string Parameters { get; init; }

    /// <summary>Share of the learners for whom the first group is one they joined.</summary>
    public required double Hit1 { get; init; }

    /// <summary>Share of the groups that a learner joined among the first three.</summary>
    public required double Recall3 { get; init; }

    /// <summary>The same among the first ten.</summary>
    public required double Recall10 { get; init; }

    /// <summary>Mean of 1 / rank of the first group joined.</summary>
    public required double Mrr { get; init; }

    /// <summary>Normalised discounted cumulative gain of the first ten; every group joined gains 1.</summary>
    public required double Ndcg10 { get; init; }

    /// <summary>nDCG@10 less that of the baseline; null for that baseline itself.</summary>
    public required CommunityDifference? VsBaseline { get; init; }
}
