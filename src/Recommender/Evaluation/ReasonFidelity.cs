namespace LearningGraph.Recommender;

/// <summary>
/// Asks whether reasons tell why somebody is suggested: takes back what a reason names as evidence, as if it had never been, asks the same question
/// at the same moment, and looks whether the same ranker scores the same learner lower (comprehensiveness, DeYoung et al. 2020). Questions are of the tenth
/// before the last fifth; the learned ranker is trained on what came before them.
/// </summary>
public static class ReasonFidelity
{
    private const double From = 0.7;
    private const double Until = 0.8;

    // Each reason costs one more fold of the history.
    private const int MostQuestions = 60;

    /// <summary>Trains, suggests and takes back, on the caller's thread, for minutes.</summary>
    /// <param name="dataset">A name for the report.</param>
    /// <param name="history">Up to the end of the data; what comes after 80 % of the questions is not read.</param>
    /// <param name="seed">Of the training; the same seed and history give the same report.</param>
    /// <param name="progress">Told what is done; null for nobody.</param>
    /// <param name="cancellationToken">Stops between two questions or two fits.</param>
    /// <exception cref="ArgumentException">None of these questions was answered by somebody who had answered before.</exception>
    public static FidelityReport Run(string dataset, History history, ulong seed, IProgress<EvaluationProgress>? progress, CancellationToken cancellationToken)
    {
        QuestionReplay replay = new(history);
        var (from, until) = ((int)(replay.QuestionCount * From), (int)(replay.QuestionCount * Until));
        var trained = RankerTraining.Run(history.Before(from), position: 0, seed, progress, cancellationToken);
        FidelityCount[] counts = [new(new()), .. trained.ToRanker("learned") is { } learned ? new[] { new FidelityCount(new(learned)) } : []];
        var step = Math.Max(1, (until - from) / MostQuestions);
        var judged = 0;
        DateTimeOffset? first = null;
        foreach (var question in replay.Run(from, cancellationToken).TakeWhile(question => question.Index < until).Where(question => (question.Index - from) % step == 0))
        {
            Withdrawal withdrawal = new(history, question);
            foreach (var count in counts)
            {
                count.Add(question, withdrawal.Without);
            }

            (judged, first) = (judged + 1, first ?? question.At);
            progress?.Report(new("taking evidence back", question.Index - from + 1, until - from));
        }

        return new()
        {
            Dataset = dataset,
            Questions = replay.QuestionCount,
            From = first ?? throw new ArgumentException(
                $"{dataset}: none of the questions from 70 % to 80 % of {replay.QuestionCount} was answered by somebody who had answered before.", nameof(dataset)),
            Judged = judged,
            Seed = seed,
            Rows = [.. counts.Select(count => count.ToRow())],
        };
    }
}
