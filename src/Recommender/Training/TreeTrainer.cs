using Microsoft.ML;
using Microsoft.ML.Trainers.LightGbm;

namespace LearningGraph.Recommender;

/// <summary>Fits LambdaMART trees (Burges 2010) by LightGBM, on one thread: with more it does not finish on a busy machine.</summary>
internal static class TreeTrainer
{
    /// <summary>Fits as many trees as the parameters say, or fewer when nothing is left to split.</summary>
    public static FittedTrees Fit(IReadOnlyList<TrainingQuestion> questions, TreeParameters parameters, int seed)
    {
        // A second fit in the same context would give other scores.
        MLContext context = new(seed);
        var trainer = context.Ranking.Trainers.LightGbm(new LightGbmRankingTrainer.Options
        {
            NumberOfIterations = parameters.Trees,
            NumberOfLeaves = parameters.Leaves,
            MinimumExampleCountPerLeaf = parameters.RowsPerLeaf,
            LearningRate = parameters.LearningRate,
            NumberOfThreads = 1,
            Seed = seed,
            Deterministic = true,
            FeatureColumnName = nameof(TrainingTable.Row.Features),
            LabelColumnName = nameof(TrainingTable.Row.Label),
            RowGroupColumnName = nameof(TrainingTable.Row.Question),
            ExampleWeightColumnName = TrainingTable.FindWeights(questions),
            CustomGains = [0, 1],
            Booster = new GradientBooster.Options { FeatureFraction = parameters.FeatureShare, L2Regularization = 1 },
        });
        var table = TrainingTable.Load(context, questions, questions[0].ColumnCount, features => features);
        var model = trainer.Fit(table);
        using MemoryStream zip = new();
        context.Model.Save(model, table.Schema, zip);
        return new(TreeEnsemble.Of(model.Model.TrainedTreeEnsemble), zip.ToArray(), Means: []);
    }
}
