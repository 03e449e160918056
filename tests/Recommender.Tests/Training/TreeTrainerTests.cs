namespace LearningGraph.Recommender.Tests;

public sealed class TreeTrainerTests
{
    private static readonly TrainingQuestion[] Questions =
    [
        .. new QuestionReplay(History.Of(LearnedWorkplace.Entries(150))).Run(0, TestContext.Current.CancellationToken)
            .Select(question => TrainingQuestion.Of(question, SuggestionPipeline.Measure(RankingQuery.Of(question.Ask, question.Known)).Matrix))
            .OfType<TrainingQuestion>(),
    ];

    [Fact]
    public void TakeFirst_OfALongFit_IsTheShortFit()
    {
        var longer = TreeTrainer.Fit(Questions, new(60, Leaves: 7, RowsPerLeaf: 5), seed: 1).Ensemble;
        var shorter = TreeTrainer.Fit(Questions, new(20, Leaves: 7, RowsPerLeaf: 5), seed: 1).Ensemble;

        Assert.Equal(20, longer.TakeFirst(20).Count);
        Assert.Equal(Scores(shorter), Scores(longer.TakeFirst(20)));
        Assert.NotEqual(Scores(shorter), Scores(longer));
    }

    [Fact]
    public void Score_ManyRowsAtOnce_IsWhatEachGetsAlone()
    {
        var trees = TreeTrainer.Fit(Questions, new(60, Leaves: 15, RowsPerLeaf: 5), seed: 1).Ensemble;

        Assert.Equal(Scores(trees), Questions.SelectMany(question => trees.Score(question.ToMatrix())));
        Assert.Contains(Questions, question => question.Features.Length % 8 != 0);
    }

    [Fact]
    public void Sample_FewerNegatives_KeepsEverybodyWhoAnswered()
    {
        var question = Questions.MaxBy(question => question.Features.Length)!;
        var relevant = question.IsRelevant.Count(isRelevant => isRelevant);

        var sampled = question.Sample(negatives: 5, 1, 2);

        Assert.Equal((relevant, relevant + 5), (sampled.IsRelevant.Count(isRelevant => isRelevant), sampled.Features.Length));
    }

    private static double[] Scores(TreeEnsemble trees) => [.. Questions.SelectMany(question => question.Features).Select(row => trees.Score(row))];
}
