using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using Microsoft.ML.Trainers.LightGbm;

namespace LearningGraph.Recommender;

/// <summary>Reads ML.NET's own files, and proves that what serves in their place gives the same scores.</summary>
internal static class ModelZip
{
    // Sums of hundreds of leaves, once in single and once in double precision.
    private const double Tolerance = 1e-5;

    /// <exception cref="InvalidDataException">The file holds something else, or the flattened trees score another way.</exception>
    public static FittedTrees LoadTrees(byte[] zip, double[] means, float[][] probes, int columns)
    {
        MLContext context = new();
        var model = Load(context, zip);
        var trees = TreeEnsemble.Of(Require<RankingPredictionTransformer<LightGbmRankingModelParameters>>(model).Model.TrainedTreeEnsemble);
        RequireSame(Transform(context, model, probes, columns), [.. probes.Select(row => trees.Score(row))], "trees");
        return means.Length == trees.NodeCount
            ? new(trees, zip, means)
            : throw new InvalidDataException($"The model expects something at {means.Length} nodes, and its trees have {trees.NodeCount}.");
    }

    /// <exception cref="InvalidDataException">The file holds something else, or the weighted sum is another.</exception>
    public static FittedLinear LoadLinear(byte[] zip, float[] means, float[] deviations, float[][] probes)
    {
        MLContext context = new();
        var model = Load(context, zip);
        var parameters = Require<BinaryPredictionTransformer<CalibratedModelParametersBase<LinearBinaryModelParameters, PlattCalibrator>>>(model).Model.SubModel;
        LinearScore linear = new(means, deviations, [.. parameters.Weights]);
        float[][] standardised = [.. probes.Select(row => linear.Standardise(row))];
        RequireSame(Transform(context, model, standardised, means.Length), [.. probes.Select(row => linear.Score(row) + parameters.Bias)], "regression");
        return new(linear, zip);
    }

    private static ITransformer Load(MLContext context, byte[] zip)
    {
        using MemoryStream stream = new(zip, writable: false);
        return context.Model.Load(stream, out _);
    }

    private static T Require<T>(ITransformer model)
        where T : class => model as T ?? (model as TransformerChain<ITransformer>)?.LastTransformer as T
            ?? throw new InvalidDataException($"The model holds a {model.GetType().Name} where something else is needed.");

    private static float[] Transform(MLContext context, ITransformer model, float[][] rows, int columns)
    {
        TrainingQuestion probes = new(rows, new bool[rows.Length]);
        return [.. model.Transform(TrainingTable.Load(context, [probes], columns, row => row)).GetColumn<float>("Score")];
    }

    private static void RequireSame(float[] expected, double[] served, string part)
    {
        for (var row = 0; row < expected.Length; row++)
        {
            if (Math.Abs(expected[row] - served[row]) > Tolerance * Math.Max(1, Math.Abs(expected[row])))
            {
                throw new InvalidDataException($"The {part} would serve a score of {served[row]:R} where ML.NET gives {expected[row]:R}.");
            }
        }
    }
}
