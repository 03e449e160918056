using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>
/// Trains a ranker of groups on a history: its last eighth of joins is held back for the gate, the eighth before it to choose parameters by; what serves is then fitted to all.
/// </summary>
public static class CommunityRankerTraining
{
    // As evaluate learns before its test: parts of a tenth, eight of them.
    private const int Parts = 8;

    // What the gate's learners are ranked by besides: the walk, what topics say, who is inside, popularity, and item-knn.
    private static readonly ImmutableArray<string> Baselines = [.. CommunityCatalog.Signals.Select(signal => signal.Name), "likeness"];

    /// <summary>Trains, on the caller's thread, for seconds to minutes.</summary>
    /// <param name="history">Up to now.</param>
    /// <param name="position">The last position of the log it holds; goes into the manifest.</param>
    /// <param name="people">About how many people a figure has to be, from 1: as it will be where the ranker serves.</param>
    /// <param name="seed">Draws who is learned from, the training rows, the trees' features and the intervals; the same seed and history give the same model.</param>
    /// <param name="progress">Told what is done; null for nobody.</param>
    /// <param name="cancellationToken">Stops between two learners or two fits.</param>
    public static TrainedRanker Run(
        History history, long position, int people, ulong seed, IProgress<EvaluationProgress>? progress, CancellationToken cancellationToken)
    {
        JoinReplay replay = new(history, people);
        if (replay.JoinCount == 0)
        {
            return Train(new(0, 0, seed), null, null);
        }

        var spans = CommunityTraining.Divide(replay.TimeAt, end: 1, Parts);
        return Train(CommunityTraining.Read(replay, spans, seed, progress, cancellationToken), spans[0].Begins, replay.TimeAt(1));

        TrainedRanker Train(TrainingWindows windows, DateTimeOffset? from, DateTimeOffset? until)
        {
            var fitted = ModelFitting.Fit(FittingTask.Communities, windows, seed, progress, cancellationToken);
            ModelBasis basis = new(position, from, until, replay.JoinCount, windows.Learn.Count, windows.Tune.Count, windows.Gate.Count);
            return new(FittingTask.Communities, fitted, basis, seed, Compare(fitted, windows.Gate, seed), windows.TakeProbes());
        }
    }

    private static ImmutableArray<ModelScore> Compare(FittedModel fitted, IReadOnlyList<TrainingQuestion> gate, ulong seed)
    {
        if (fitted.Parts is null)
        {
            return [];
        }

        return
        [
            fitted.Judgement.Compare(FittingTask.Communities.Baseline.Name, fitted.Judgement.Blend, seed),
            .. Baselines.Select(name => fitted.Judgement.Compare(name, MeasureBy(CommunityCatalog.Layout.IndexOf($"{name}:share")), seed)),
        ];

        double[] MeasureBy(int column) =>
            [.. gate.Select(question => question.MeasureReciprocalRank(Array.ConvertAll(question.Features, row => (double)row[column])))];
    }
}
