using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>
/// Trains a ranker on a history: the questions of its last eighth are held back for the gate, those of the eighth before to choose parameters by;
/// what serves is then fitted to all.
/// </summary>
public static class RankerTraining
{
    // An eighth of the last 80 %, as evaluate holds back a tenth of all questions and tests on a fifth.
    private const double HeldShare = 0.125;

    // What is held in memory: up to half a gigabyte of features.
    private const int MostQuestions = 10_000;

    // Where there are so many questions, half of the rows teach the same in half the time (docs/ranking.md).
    private const int NegativesOfMany = 25;

    /// <summary>Trains, on the caller's thread, for seconds to minutes.</summary>
    /// <param name="history">Up to now.</param>
    /// <param name="position">The last position of the log it holds; goes into the manifest.</param>
    /// <param name="seed">Draws the training rows, the trees' features and the intervals; the same seed and history give the same model.</param>
    /// <param name="progress">Told what is done; null for nobody.</param>
    /// <param name="cancellationToken">Stops between two questions or two fits.</param>
    public static TrainedRanker Run(History history, long position, ulong seed, IProgress<EvaluationProgress>? progress, CancellationToken cancellationToken)
    {
        QuestionReplay replay = new(history);
        var from = Math.Max(0, replay.QuestionCount - MostQuestions);
        var held = (int)((replay.QuestionCount - from) * HeldShare);
        var gateFrom = replay.QuestionCount - held;
        TrainingWindows windows = new(gateFrom - held, gateFrom, seed)
        {
            Shown = history.Feedback,
            Negatives = from > 0 ? NegativesOfMany : TrainingQuestion.UsualNegatives,
        };
        BaselineRanks baselines = new(replay.ActorsById);
        (DateTimeOffset? first, DateTimeOffset? last) = (null, null);
        foreach (var question in replay.Run(from, cancellationToken))
        {
            var query = RankingQuery.Of(question.Ask, question.Known);
            if (TrainingQuestion.Of(question, SuggestionPipeline.Measure(query).Matrix) is { } known)
            {
                windows.Add(known, question.Index);
                (first, last) = (first ?? question.At, question.At);
                if (question.Index >= gateFrom)
                {
                    baselines.Add(question, query);
                }
            }

            progress?.Report(new("asking", question.Index + 1, replay.QuestionCount));
        }

        foreach (var (question, index) in FeedbackReplay.Run(history, MostQuestions, cancellationToken))
        {
            windows.AddFeedback(question, index);
        }

        var fitted = ModelFitting.Fit(FittingTask.People, windows, seed, progress, cancellationToken);
        ModelBasis basis = new(position, first, last, replay.QuestionCount, windows.Learn.Count, windows.Tune.Count, windows.Gate.Count) { Feedback = windows.FeedbackCount };
        return new(FittingTask.People, fitted, basis, seed, Compare(fitted, baselines, seed), windows.TakeProbes());
    }

    private static ImmutableArray<ModelScore> Compare(FittedModel fitted, BaselineRanks baselines, ulong seed)
    {
        if (fitted.Parts is null)
        {
            return [];
        }

        return
        [
            fitted.Judgement.Compare(FittingTask.People.Baseline.Name, fitted.Judgement.Blend, seed),
            .. SignalCatalog.Baselines.Select((signal, place) => fitted.Judgement.Compare(signal.Name, baselines[place], seed)),
        ];
    }
}
