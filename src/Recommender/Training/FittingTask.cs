namespace LearningGraph.Recommender;

/// <summary>What a model is fitted for: whom or what it ranks, and what it has to beat.</summary>
internal sealed record FittingTask
{
    /// <summary>Ranking people for questions.</summary>
    public static FittingTask People { get; } = new()
    {
        Kind = ModelKind.Mentors,
        Layout = FeatureCatalog.Layout,
        Baseline = new PriorBlend(),
        Cases = "questions",
        Condition = "each answered by somebody who had answered before",
        NothingToTell = "Everybody answered everything: there is nobody to tell apart.",
    };

    /// <summary>Ranking groups for learners.</summary>
    public static FittingTask Communities { get; } = new()
    {
        Kind = ModelKind.Communities,
        Layout = CommunityCatalog.Layout,
        Baseline = new CommunityBlend(),
        Cases = "learners who joined",
        Condition = "each known by something before, and to a group that had members",
        NothingToTell = "Everybody joined everything: there is nothing to tell apart.",
    };

    /// <summary>What comes of it.</summary>
    public required ModelKind Kind { get; init; }

    /// <summary>The columns.</summary>
    public required FeatureLayout Layout { get; init; }

    /// <summary>What serves until a model has beaten it.</summary>
    public required IRanker Baseline { get; init; }

    /// <summary>What is asked again, in the plural, for sentences.</summary>
    public required string Cases { get; init; }

    /// <summary>Which of those count, for sentences.</summary>
    public required string Condition { get; init; }

    /// <summary>What is said where every candidate is always right.</summary>
    public required string NothingToTell { get; init; }
}
