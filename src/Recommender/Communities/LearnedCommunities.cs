namespace LearningGraph.Recommender;

/// <summary>
/// Learns a ranker of groups from what came before the test window of an evaluation: from the joins of the first six tenths, its parameters chosen on the tenth
/// before the validation window, which is its gate.
/// </summary>
/// <param name="Fitted">What came of it.</param>
internal sealed record LearnedCommunities(FittedModel Fitted)
{
    /// <summary>Its name in tables.</summary>
    public const string Name = "learned";

    // Eight tenths of the joins come before the test window; the last of them is the validation window.
    private const double TestFrom = 0.8;
    private const int Tenths = 8;

    /// <summary>Whether it serves.</summary>
    public bool IsShipped => Fitted.Judgement.Verdict.IsPassed;

    /// <summary>Learns.</summary>
    /// <param name="log">All entries, in the order of their times; what came in the test window is not read.</param>
    /// <param name="history">The joins among them, dated.</param>
    /// <param name="seed">Draws the training rows, the trees' features and the interval.</param>
    /// <param name="progress">Told what is done; null for nobody.</param>
    /// <param name="cancellationToken">Stops between two moments or two fits.</param>
    public static LearnedCommunities Train(
        IReadOnlyList<LogEntry> log, JoinHistory history, ulong seed, IProgress<EvaluationProgress>? progress, CancellationToken cancellationToken)
    {
        JoinReplay replay = new(History.Of(log), ServedCommunities.People);
        var spans = CommunityTraining.Divide(share => history.TimeAt(share)!.Value, TestFrom, Tenths);
        var windows = CommunityTraining.Read(replay, spans, seed, progress, cancellationToken);
        return new(ModelFitting.Fit(FittingTask.Communities, windows, seed, progress, cancellationToken));
    }

    /// <summary>What the gate judged, for the validation window; null when there was too little to learn from.</summary>
    public CommunityRanker? BeforeValidation() => Fitted.Judged is { } parts ? CommunityRanker.Of(parts, Name) : null;

    /// <summary>What was fitted to everything before the test window; null likewise.</summary>
    public CommunityRanker? BeforeTest() => Fitted.Parts is { } parts ? CommunityRanker.Of(parts, Name) : null;
}
