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

    private readonly JoinHistory history;
    private readonly JoinWindow validation;
    private readonly JoinWindow test;
    private readonly ulong seed;
    private readonly CollaborativeFamily[] families;
    private readonly Steps steps;

    private CommunityEvaluation(JoinHistory history, ulong seed, IProgress<double>? progress)
    {
        this.history = history;
        this.seed = seed;
        (validation, test) = history.Times is null
            ? (history.LeaveOut(fromEnd: 1), history.LeaveOut(fromEnd: 0))
            : (history.CutAt(ValidationFrom, TestFrom), history.CutAt(TestFrom, 1));
        families = [.. CollaborativeCatalog.Families.Where(family => history.Groups.Length <= family.MostGroups)];
        steps = new(progress, families.Sum(family => family.Variants.Length + 1));
    }

    /// <summary>Evaluates the collaborative models beside each other.</summary>
    /// <param name="dataset">A name for the report.</param>
    /// <param name="joins">In the order in which they happened, as far as they are not dated; of the same learner and group the first counts.</param>
    /// <param name="seed">Draws the random baseline, where factors begin, and the bootstrap.</param>
    /// <param name="progress">Gets the share done, in [0, 1].</param>
    /// <param name="cancellationToken">Stops between two learners, or two iterations of a fit.</param>
    /// <exception cref="ArgumentException">The test window holds nobody who could be evaluated.</exception>
    public static CommunityReport Run(
        string dataset, IReadOnlyList<Join> joins, ulong seed, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        var history = JoinHistory.Of(joins);
        CommunityEvaluation evaluation = new(history, seed, progress);
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
        Contender[] contenders = [.. families.Select(family => Choose(family, cancellationToken))];
        var baseline = contenders.Where(contender => contender.Family.IsBaseline).MaxBy(contender => contender.Validation)!;
        var chosen = contenders.MaxBy(contender => contender.Validation)!;
        var measured = contenders.Select(contender => Measure(contender, test, cancellationToken)).ToArray();
        var against = measured[Array.IndexOf(contenders, baseline)].Metrics.Gains;
        CommunityMetrics random = new();
        test.Measure((learner, scores) => Draw(learner, scores), random, cancellationToken);
        return new()
        {
            Dataset = dataset,
            Split = history.Times is null ? JoinSplit.LastOut : JoinSplit.Time,
            Cut = history.Times is null ? null : history.TimeAt(TestFrom),
            Learners = history.Learners.Length,
            Groups = history.Groups.Length,
            Memberships = history.Count,
            TestLearners = test.Joined.Count,
            TestJoins = test.Joined.Sum(learner => learner.Groups.Length),
            ColdLearners = test.Cold,
            ValidationLearners = validation.Joined.Count,
            Seed = seed,
            Rows =
            [
                random.ToRow(Chance, Chance, Compare(random.Gains, against)),
                .. contenders.Zip(measured, (contender, result) => result.Metrics.ToRow(
                    contender.Family.Name, result.Parameters, contender == baseline ? null : Compare(result.Metrics.Gains, against))),
            ],
            Chosen = chosen.Family.Name,
            BestBaseline = baseline.Family.Name,
            Notes = [.. FindNotes()],
        };
    }

    private Contender Choose(CollaborativeFamily family, CancellationToken cancellationToken) =>
        family.Variants
            .Select(fit => new Contender(family, fit, Measure(new(family, fit, 0), validation, cancellationToken).Metrics.Ndcg10))
            .MaxBy(contender => contender.Validation)!;

    private (CommunityMetrics Metrics, string Parameters) Measure(Contender contender, JoinWindow window, CancellationToken cancellationToken)
    {
        var model = contender.Fit(window.Known, seed, cancellationToken);
        CommunityMetrics metrics = new();
        window.Measure((learner, scores) => model.Score(window.Known.GroupsOf(learner), scores), metrics, cancellationToken);
        steps.Advance();
        return (metrics, model.Name);
    }

    private void Draw(int learner, Span<double> scores)
    {
        for (var group = 0; group < scores.Length; group++)
        {
            scores[group] = KeyedDraw.Uniform(seed, (ulong)learner, (ulong)group);
        }
    }

    private CommunityDifference Compare(IReadOnlyList<double> gains, IReadOnlyList<double> against)
    {
        var (mean, low, high) = PairedBootstrap.Measure(gains, against, seed);
        return new(mean, low, high);
    }

    private IEnumerable<string> FindNotes()
    {
        if (validation.Joined.Count == 0)
        {
            yield return "The validation window holds nobody, so parameters are the given ones and nothing was chosen.";
        }

        foreach (var left in CollaborativeCatalog.Families.Except(families))
        {
            yield return $"{left.Name} was left out: it takes at most {left.MostGroups} groups, and these are {history.Groups.Length}.";
        }
    }

    private sealed record Contender(CollaborativeFamily Family, CollaborativeFit Fit, double Validation);

    private sealed class Steps(IProgress<double>? progress, int count)
    {
        private int done;

        public void Advance() => progress?.Report((double)++done / count);
    }
}
