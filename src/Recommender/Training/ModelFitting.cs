namespace LearningGraph.Recommender;

/// <summary>
/// Fits trees and logistic regressions to the questions to learn from and chooses among them on the tuning window; fits the choice to both for
/// the gate to decide on; then once more to everything. Two runs give the same scores.
/// </summary>
internal static class ModelFitting
{
    // Below this nothing learned has beaten the blend on any data set (docs/ranking.md), and an interval says nothing.
    private const int LeastLearned = 100;
    private const int LeastJudged = 20;

    private const int TreeStep = 20;

    private static readonly TreeParameters[] TreeGrid = [new(400, Leaves: 7, RowsPerLeaf: 20), new(400, Leaves: 15, RowsPerLeaf: 50)];
    private static readonly float[] PenaltyGrid = [10, 50, 200];
    private static readonly double[] ShareGrid = [0.5, 0, 0.25, 0.75, 1];

    private static readonly int Fits = TreeGrid.Length + PenaltyGrid.Length + 5;

    /// <param name="task">What is ranked, and what a model has to beat.</param>
    /// <param name="windows">Questions of the past.</param>
    /// <param name="seed">Of the trees and the intervals.</param>
    /// <param name="progress">Told before each fit; null for nobody.</param>
    /// <param name="cancellationToken">Stops between two fits.</param>
    /// <returns>A model and whether it may serve; no model when there is too little to learn from.</returns>
    public static FittedModel Fit(
        FittingTask task, TrainingWindows windows, ulong seed, IProgress<EvaluationProgress>? progress, CancellationToken cancellationToken)
    {
        if (FindLack(task, windows) is { } lack)
        {
            return new(null, null, new(new(IsPassed: false, lack), [], []));
        }

        var fits = 0;
        void Step()
        {
            cancellationToken.ThrowIfCancellationRequested();
            progress?.Report(new("training, fit", fits++, Fits));
        }

        var penalty = ChoosePenalty(windows, seed, Step, out var linear);
        var parameters = ChooseTrees(windows, seed, Step);
        Step();
        var share = ChooseShare(windows.Tune, TreeTrainer.Fit(windows.SampleLearned(), parameters, (int)seed).Ensemble, linear.Score);

        var judged = FitBoth(windows.SampleBeforeGate());
        var judgement = ModelGate.Judge(judged.ToRanker("learned", task.Layout), task, windows.Gate, seed);
        return new(FitBoth(windows.SampleAll()), new(parameters.Trees, parameters.Leaves, parameters.RowsPerLeaf, penalty, share), judgement) { Judged = judged };

        ModelParts FitBoth(IReadOnlyList<TrainingQuestion> questions)
        {
            Step();
            var trees = TreeTrainer.Fit(questions, parameters, (int)seed).Expecting(questions);
            Step();
            return new(trees, LogisticTrainer.Fit(questions, penalty, (int)seed), share);
        }
    }

    private static string? FindLack(FittingTask task, TrainingWindows windows) =>
        windows.Learn.Count < LeastLearned || windows.Tune.Count < LeastJudged || windows.Gate.Count < LeastJudged
            ? $"Training needs {LeastLearned} {task.Cases} to learn from, {LeastJudged} to choose by and {LeastJudged} to be judged by, "
                + $"{task.Condition}; there are {windows.Learn.Count}, {windows.Tune.Count} and {windows.Gate.Count}."
            : windows.Learn.All(question => question.IsRelevant.All(isRelevant => isRelevant))
                ? task.NothingToTell
                : null;

    private static float ChoosePenalty(TrainingWindows windows, ulong seed, Action step, out FittedLinear best)
    {
        var (chosen, bestMrr) = (PenaltyGrid[0], -1.0);
        best = null!;
        foreach (var penalty in PenaltyGrid)
        {
            step();
            var fitted = LogisticTrainer.Fit(windows.SampleLearned(), penalty, (int)seed);
            var mrr = windows.Tune.Average(question => question.MeasureReciprocalRank(fitted.Score.Score(question.ToMatrix())));
            if (mrr > bestMrr)
            {
                (chosen, best, bestMrr) = (penalty, fitted, mrr);
            }
        }

        return chosen;
    }

    // How many trees: scored over prefixes of one long fit. A single count is noisy, so its neighbours have a say.
    private static TreeParameters ChooseTrees(TrainingWindows windows, ulong seed, Action step)
    {
        var (chosen, bestMrr) = (TreeGrid[0], -1.0);
        foreach (var parameters in TreeGrid)
        {
            step();
            var mrrs = MeasurePrefixes(TreeTrainer.Fit(windows.SampleLearned(), parameters, (int)seed).Ensemble, windows.Tune);
            for (var place = 0; place < mrrs.Length; place++)
            {
                var smooth = mrrs.AsSpan(Math.Max(0, place - 1), Math.Min(mrrs.Length, place + 2) - Math.Max(0, place - 1)).ToArray().Average();
                if (smooth > bestMrr)
                {
                    (chosen, bestMrr) = (parameters with { Trees = (place + 1) * TreeStep }, smooth);
                }
            }
        }

        return chosen;
    }

    private static double[] MeasurePrefixes(TreeEnsemble trees, IReadOnlyList<TrainingQuestion> questions)
    {
        var mrrs = new double[trees.Count / TreeStep];
        foreach (var question in questions)
        {
            var prefixes = new double[question.Features.Length * mrrs.Length];
            for (var row = 0; row < question.Features.Length; row++)
            {
                trees.ScorePrefixes(question.Features[row], TreeStep, prefixes.AsSpan(row * mrrs.Length, mrrs.Length));
            }

            for (var place = 0; place < mrrs.Length; place++)
            {
                double[] scores = [.. Enumerable.Range(0, question.Features.Length).Select(row => prefixes[(row * mrrs.Length) + place])];
                mrrs[place] += question.MeasureReciprocalRank(scores) / questions.Count;
            }
        }

        return mrrs;
    }

    // Half and half unless another share is clearly better: with a hundred questions to choose by, the best of five is mostly luck.
    private static double ChooseShare(IReadOnlyList<TrainingQuestion> questions, TreeEnsemble trees, LinearScore linear)
    {
        double[][] byTrees = [.. questions.Select(question => trees.Score(question.ToMatrix()))];
        double[][] byLinear = [.. questions.Select(question => linear.Score(question.ToMatrix()))];
        var (chosen, bestGain) = (ShareGrid[0], 0.0);
        var half = Measure(ShareGrid[0]);
        foreach (var share in ShareGrid.Skip(1))
        {
            double[] gains = [.. Measure(share).Zip(half, (own, other) => own - other)];
            var mean = gains.Average();
            var error = Math.Sqrt(gains.Sum(gain => (gain - mean) * (gain - mean))) / gains.Length;
            if (mean > error && mean > bestGain)
            {
                (chosen, bestGain) = (share, mean);
            }
        }

        return chosen;

        double[] Measure(double share) =>
            [.. questions.Select((question, place) => question.MeasureReciprocalRank(LearnedRanker.Mix(byTrees[place], byLinear[place], share)))];
    }
}
