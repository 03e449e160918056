namespace LearningGraph.Recommender.Tests;

/// <summary>One training for all tests of a class.</summary>
public sealed class TrainedOnce
{
    internal const int Questions = 400;

    internal TrainedRanker Trained { get; } = LearnedWorkplace.Train(Questions);

    internal byte[] Saved => field ??= LearnedWorkplace.Save(Trained);

    internal Projections Known { get; } = RandomLog.Fold(LearnedWorkplace.Entries(Questions), 1_000);
}
