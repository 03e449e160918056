using Microsoft.ML;
using Microsoft.ML.Trainers;

namespace LearningGraph.Recommender;

/// <summary>Fits a logistic regression by L-BFGS (Nocedal and Wright 2006, chapter 7) on standardised features.</summary>
internal static class LogisticTrainer
{
    /// <param name="questions">To learn from, not empty; every candidate is a row for itself.</param>
    /// <param name="penalty">Weight of the squared coefficients, from 0.</param>
    /// <param name="seed">Of the context.</param>
    public static FittedLinear Fit(IReadOnlyList<TrainingQuestion> questions, float penalty, int seed)
    {
        var (means, deviations) = Describe(questions);
        MLContext context = new(seed);
        var trainer = context.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
        {
            FeatureColumnName = nameof(TrainingTable.Row.Features),
            LabelColumnName = nameof(TrainingTable.Row.IsRelevant),
            ExampleWeightColumnName = TrainingTable.FindWeights(questions),
            L1Regularization = 0,
            L2Regularization = penalty,
            OptimizationTolerance = 1e-6f,
            HistorySize = 10,
            NumberOfThreads = 1,
            MaximumNumberOfIterations = 200,
        });
        LinearScore standard = new(means, deviations, new float[means.Length]);
        var table = TrainingTable.Load(context, questions, means.Length, row => standard.Standardise(row));
        var model = trainer.Fit(table);
        using MemoryStream zip = new();
        context.Model.Save(model, table.Schema, zip);
        return new(new(means, deviations, [.. model.Model.SubModel.Weights]), zip.ToArray());
    }

    private static (float[] Means, float[] Deviations) Describe(IReadOnlyList<TrainingQuestion> questions)
    {
        var columns = questions[0].ColumnCount;
        var (sums, squares, count) = (new double[columns], new double[columns], 0L);
        foreach (var row in questions.SelectMany(question => question.Features))
        {
            count++;
            for (var column = 0; column < columns; column++)
            {
                sums[column] += row[column];
                squares[column] += (double)row[column] * row[column];
            }
        }

        var (means, deviations) = (new float[columns], new float[columns]);
        for (var column = 0; column < columns; column++)
        {
            var mean = sums[column] / count;
            var variance = Math.Max(0, (squares[column] / count) - (mean * mean));
            (means[column], deviations[column]) = ((float)mean, variance > 1e-12 ? (float)Math.Sqrt(variance) : 1);
        }

        return (means, deviations);
    }
}
