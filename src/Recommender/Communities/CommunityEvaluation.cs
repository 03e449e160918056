namespace LearningGraph.Recommender;

/// <summary>
/// Holds joins out and looks where the groups that people really joined were ranked among all that they were not in. Parameters, the best baseline and
/// what is chosen are settled on the validation window; the test window is looked at once, with every family refitted to all that came before it.
/// </summary>
public sealed class CommunityEvaluation
{
    private const double ValidationFrom = 0.7;
    private const double TestFrom = 0.8;
    private const string Chance = "random";

    // Of all the work, where there is something to train.
    private const double TrainingShare = 0.5;

    // The standard error of an nDCG is about .3 over the root of the learners: with fewer it hides any difference between good models.
    private const int FewLearners = 50;

    private readonly JoinHistory history;
    private readonly IReadOnlyList<LogEntry> log;
    private readonly JoinWindow validation;
    private readonly JoinWindow test;
    private readonly ulong seed;
    private readonly CollaborativeFamily[] families;
    private readonly LearnedCommunities? learned;
    private readonly Steps steps;

    private CommunityEvaluation(JoinHistory history, IReadOnlyList<LogEntry> log, ulong seed, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        (this.history, this.log, this.seed) = (history, log, seed);
        (validation, test) = history.Times is null
            ? (history.LeaveOut(fromEnd: 1), history.LeaveOut(fromEnd: 0))
            : (history.CutAt(ValidationFrom, TestFrom), history.CutAt(TestFrom, 1));
        families = [.. CollaborativeCatalog.Families.Where(family => history.Groups.Length <= family.MostGroups)];
        learned = IsServed ? LearnedCommunities.Train(log, history, seed, new Training(progress), cancellationToken) : null;
        steps = new(progress, IsServed ? TrainingShare : 0, families.Sum(family => family.Variants.Length + 1) + (IsServed ? 2 : 0) + (IsLearned ? 2 : 0));
    }

    // A node knows nothing of a past without times.
    private bool IsServed => log.Count > 0 && history.Times is not null && test.Joined.Count > 0;

    private bool IsLearned => learned?.Fitted.Parts is not null;

    private string? Shipped => learned is null ? null : learned.IsShipped ? LearnedCommunities.Name : CommunityRanker.Blend.Name;

    /// <summary>Evaluates the collaborative models beside each other, and beside them what a node answers.</summary>
    /// <param name="dataset">A name for the report.</param>
    /// <param name="joins">In the order in which they happened, as far as they are not dated; of the same learner and group the first counts.</param>
    /// <param name="log">The whole log that they are from, in the order of its times, for what a node answers; empty when there is none.</param>
    /// <param name="seed">Draws the random baseline, where factors begin, and the bootstrap.</param>
    /// <param name="progress">Gets the share done, in [0, 1].</param>
    /// <param name="cancellationToken">Stops between two learners, or two iterations of a fit.</param>
    /// <exception cref="ArgumentException">The test window holds nobody who could be evaluated.</exception>
    public static CommunityReport Run(
        string dataset, IReadOnlyList<Join> joins, IReadOnlyList<LogEntry> log, ulong seed, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        var history = JoinHistory.Of(joins);
        CommunityEvaluation evaluation = new(history, log, seed, progress, cancellationToken);
        return evaluation.test.Joined.Count > 0
            ? evaluation.Run(dataset, cancellationToken)
            : throw new ArgumentException(
                history.Times is null
                    ? $"{dataset}: none of {history.Count} memberships is the last of a learner with several, in a group that others are in."
                    : $"{dataset}: nobody who was in a group joined another that had members in the last fifth of {history.Count} dated joins.",
                nameof(joins));
    }

    private CommunityReport Run(string dataset, CancellationToken cancellationToken)
    {
        Contender[] contenders = [.. families.Select(family => Choose(family, cancellationToken)), .. Serve(cancellationToken)];
        var baseline = contenders.Where(contender => contender.IsBaseline).MaxBy(contender => contender.Validation)!;
        var chosen = contenders.MaxBy(contender => contender.Validation)!;
        var results = contenders.Select(contender => Measure(contender, test, cancellationToken)).ToArray();
        var against = results[Array.IndexOf(contenders, baseline)].Warm;
        Result random = new(Chance, new(), new());
        test.Measure(test.Joined, Draw, random.Warm, cancellationToken);
        test.Measure(test.Cold, Draw, random.Cold, cancellationToken);
        return new()
        {
            Dataset = dataset,
            Split = history.Times is null ? JoinSplit.LastOut : JoinSplit.Time,
            Cut = test.Begins,
            Learners = history.Learners.Length,
            Groups = history.Groups.Length,
            Memberships = history.Count,
            TestLearners = test.Joined.Count,
            TestJoins = test.Joined.Sum(learner => learner.Groups.Length),
            ColdLearners = test.Cold.Count,
            ValidationLearners = validation.Joined.Count,
            Seed = seed,
            Rows =
            [
                random.Warm.ToRow(Chance, Chance, Compare(random.Warm, against)),
                .. contenders.Zip(results, (contender, result) =>
                    result.Warm.ToRow(contender.Name, result.Parameters, contender == baseline ? null : Compare(result.Warm, against))),
            ],
            ColdRows = [.. FindColdRows(contenders, results, random)],
            Chosen = chosen.Name,
            Shipped = Shipped,
            Gate = learned?.Fitted.Judgement.Verdict,
            ModelParameters = learned?.Fitted.Parameters,
            BestBaseline = baseline.Name,
            Notes = [.. FindNotes()],
        };
    }

    // All but what a node answers and popularity know such a learner by nothing.
    private IEnumerable<CommunityRow> FindColdRows(Contender[] contenders, Result[] results, Result random)
    {
        if (test.Cold.Count == 0)
        {
            yield break;
        }

        var popularity = results[0];
        yield return random.Cold.ToRow(Chance, Chance, Compare(random.Cold, popularity.Cold));
        yield return popularity.Cold.ToRow(contenders[0].Name, popularity.Parameters, null);
        for (var served = families.Length; served < contenders.Length; served++)
        {
            yield return results[served].Cold.ToRow(contenders[served].Name, results[served].Parameters, Compare(results[served].Cold, popularity.Cold));
        }
    }

    private Contender Choose(CollaborativeFamily family, CancellationToken cancellationToken) =>
        family.Variants
            .Select(fit => Validate(new(family.Name, family.IsBaseline, window => Fit(fit, window, cancellationToken), 0), cancellationToken))
            .MaxBy(contender => contender.Validation)!;

    private IEnumerable<Contender> Serve(CancellationToken cancellationToken)
    {
        if (IsServed)
        {
            yield return Serve(_ => CommunityRanker.Blend, cancellationToken);
        }

        if (IsLearned)
        {
            yield return Serve(window => window == validation ? learned!.BeforeValidation()! : learned!.BeforeTest()!, cancellationToken);
        }
    }

    private Contender Serve(Func<JoinWindow, CommunityRanker> rank, CancellationToken cancellationToken)
    {
        var name = rank(validation).Name;
        return Validate(
            new(name, IsBaseline: false, window => new(name, ServedCommunities.At(log, window.Begins!.Value, history, rank(window)).Score), 0), cancellationToken);
    }

    private Contender Validate(Contender contender, CancellationToken cancellationToken) =>
        contender with { Validation = Measure(contender, validation, cancellationToken).Warm.Ndcg10 };

    private Scorer Fit(CollaborativeFit fit, JoinWindow window, CancellationToken cancellationToken)
    {
        var model = fit(window.Known, seed, cancellationToken);
        return new(model.Name, (learner, scores) => model.Score(window.Known.GroupsOf(learner), scores));
    }

    private Result Measure(Contender contender, JoinWindow window, CancellationToken cancellationToken)
    {
        var scorer = contender.Fit(window);
        Result result = new(scorer.Parameters, new(), new());
        window.Measure(window.Joined, scorer.Score, result.Warm, cancellationToken);
        window.Measure(window.Cold, scorer.Score, result.Cold, cancellationToken);
        steps.Advance();
        return result;
    }

    private void Draw(int learner, Span<double> scores)
    {
        for (var group = 0; group < scores.Length; group++)
        {
            scores[group] = KeyedDraw.Uniform(seed, (ulong)learner, (ulong)group);
        }
    }

    private CommunityDifference Compare(CommunityMetrics metrics, CommunityMetrics against)
    {
        var (mean, low, high) = PairedBootstrap.Measure(metrics.Gains, against.Gains, seed);
        return new(mean, low, high);
    }

    private IEnumerable<string> FindNotes()
    {
        if (validation.Joined.Count == 0)
        {
            yield return "The validation window holds nobody, so parameters are the given ones and nothing was chosen.";
        }
        else if (validation.Joined.Count < FewLearners)
        {
            yield return $"The validation window holds only {validation.Joined.Count} learners: what was chosen on it may have been chosen by chance.";
        }

        foreach (var left in CollaborativeCatalog.Families.Except(families))
        {
            yield return $"{left.Name} was left out: it takes at most {left.MostGroups} groups, and these are {history.Groups.Length}.";
        }
    }

    private sealed record Contender(string Name, bool IsBaseline, Func<JoinWindow, Scorer> Fit, double Validation);

    private sealed record Scorer(string Parameters, Action<int, Span<double>> Score);

    private sealed record Result(string Parameters, CommunityMetrics Warm, CommunityMetrics Cold);

    private sealed class Steps(IProgress<double>? progress, double begin, int count)
    {
        private int done;

        public void Advance() => progress?.Report(begin + ((1 - begin) * ++done / count));
    }

    // Asking again and fitting take about as long; which of both it is tells the stage.
    private sealed class Training(IProgress<double>? progress) : IProgress<EvaluationProgress>
    {
        private double before;

        public void Report(EvaluationProgress value)
        {
            before = Math.Max(before, TrainingShare / 2 * ((double)value.Done / value.Total + (value.Stage == CommunityTraining.Asking ? 0 : 1)));
            progress?.Report(before);
        }
    }
}
