using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>
/// Asks the questions of a data set again, in order, each with what was known then, and looks where those who answered were ranked.
/// The last 20 % of the questions are the test window, the 10 % before them the validation window; a model is trained on what comes before,
/// its parameters chosen on the last 10 % of that, and the validation window is its gate, before the test window is looked at. Relevant is whoever
/// answered, but for the asker, and had answered before. Everybody who had answered before is ranked; ties by id.
/// </summary>
public sealed class WhoToAskEvaluation
{
    private readonly QuestionReplay replay;
    private readonly QuestionSlices slices;
    private readonly FairnessReplay fairness;
    private readonly TruthMetrics? truth;
    private readonly ulong seed;
    private readonly TimeProvider clock;
    private readonly IProgress<EvaluationProgress>? progress;
    private readonly TrainingWindows windows;
    private readonly int validationStart;
    private readonly int testStart;
    private readonly WindowMetrics validation = new();
    private readonly WindowMetrics test = new();
    private readonly PriorBlend blend = new();
    private FittedModel? fitted;
    private LearnedRanker? learned;
    private SuggestionPipeline shipped = new();

    private WhoToAskEvaluation(History history, EvaluationTerms terms, TimeProvider clock, IProgress<EvaluationProgress>? progress)
    {
        (replay, slices, fairness) = (new(history), new(history), new(terms.CapacityPerWeek));
        if (terms.Truth is { } given && !replay.ActorsById.Any(actor => history.IdOf(NodeKind.Learner, actor) is { } id && given.Names(new(id))))
        {
            throw new ArgumentException("The truth names nobody who does anything in the data: it belongs to another workplace.", nameof(terms));
        }

        seed = terms.Seed;
        (validationStart, testStart) = (At(0.7), At(0.8));
        truth = terms.Truth is { } known ? new(known, Presence.FindActiveFrom(history, testStart)) : null;
        windows = new(At(0.6), validationStart, seed);
        (this.clock, this.progress) = (clock, progress);

        int At(double share) => (int)(replay.QuestionCount * share);
    }

    /// <summary>Evaluates what ships beside every single signal.</summary>
    /// <param name="dataset">A name for the report.</param>
    /// <param name="entries">In the order in which they become known: a question before its answers.</param>
    /// <param name="terms">How it is done.</param>
    /// <param name="clock">Measures latency; nothing else.</param>
    /// <param name="progress">Told what is done; null for nobody.</param>
    /// <param name="cancellationToken">Stops between two questions or two fits.</param>
    /// <exception cref="ArgumentException">The test window holds no question that could be evaluated, or the truth names nobody in the data.</exception>
    public static EvaluationReport Run(
        string dataset,
        IReadOnlyList<LogEntry> entries,
        EvaluationTerms terms,
        TimeProvider clock,
        IProgress<EvaluationProgress>? progress,
        CancellationToken cancellationToken) =>
        new WhoToAskEvaluation(History.Of(entries), terms, clock, progress).Run(dataset, cancellationToken);

    private EvaluationReport Run(string dataset, CancellationToken cancellationToken)
    {
        DateTimeOffset? cut = null;
        foreach (var question in replay.Run(0, cancellationToken))
        {
            if (question.Index >= testStart && fitted is null)
            {
                (fitted, cut) = (Train(cancellationToken), question.At);
            }

            Measure(question);
            progress?.Report(new("asking", question.Index + 1, replay.QuestionCount));
        }

        return test.Count > 0
            ? test.ToReport(validation, shipped.Model, blend.Name, fairness, dataset, replay.QuestionCount, cut!.Value, seed) with
            {
                Gate = fitted!.Judgement.Verdict,
                Parameters = fitted.Parameters,
                Truth = truth?.ToReport(learned?.Name ?? shipped.Model, seed),
            }
            : throw new ArgumentException(
                $"{dataset}: none of the last fifth of {replay.QuestionCount} questions was answered by somebody who had answered before.", nameof(dataset));
    }

    private FittedModel Train(CancellationToken cancellationToken)
    {
        var model = ModelFitting.Fit(FittingTask.People, windows, seed, progress, cancellationToken);
        learned = model.Parts?.ToRanker("learned", FeatureCatalog.Layout);
        shipped = model.Judgement.Verdict.IsPassed ? new(learned!) : shipped;
        return model;
    }

    private void Measure(ReplayedQuestion question)
    {
        var query = RankingQuery.Of(question.Ask, question.Known);
        var (matrix, newcomers) = SuggestionPipeline.Measure(query);
        if (question.Index < testStart && TrainingQuestion.Of(question, matrix) is { } known)
        {
            windows.Add(known, question.Index);
        }

        if (question.Index >= testStart)
        {
            RelevantRanks ranks = new(question, replay.ActorsById);
            truth?.Begin(question, ranks.Ranked);
            CompareBaselines(question, query, ranks, Test(ranks));
            CompareRankers(question, query, matrix, newcomers, ranks);
        }
        else if (question.Index >= validationStart)
        {
            CompareBaselines(question, query, new(question, replay.ActorsById), (ranker, found) => validation[ranker].Add(found));
        }
    }

    private void CompareBaselines(ReplayedQuestion question, RankingQuery query, RelevantRanks ranks, Action<string, int[]> add)
    {
        add("random", ranks.Find(learner => KeyedDraw.Uniform(seed, (ulong)question.Index, (ulong)learner)));
        using var signals = SignalSet.Measure(SignalCatalog.Baselines, query);
        for (var signal = 0; signal < signals.Count; signal++)
        {
            var values = signals[signal];
            add(SignalCatalog.Baselines[signal].Name, ranks.Find(learner => values[learner]));
        }
    }

    private void CompareRankers(ReplayedQuestion question, RankingQuery query, FeatureMatrix matrix, HashSet<int> newcomers, RelevantRanks ranks)
    {
        var add = Test(ranks);
        var started = clock.GetTimestamp();
        var suggestions = shipped.Suggest(question.Ask, question.Known, question.At);
        test.AddLatency(clock.GetElapsedTime(started).TotalMilliseconds);
        test.AddCandidates(question.Relevant.Any(learner => matrix.Candidates.BinarySearch(learner) >= 0));

        var byBlend = blend.Score(matrix).Scores;
        var byLearned = learned?.Score(matrix).Scores;
        add(blend.Name, ranks.FindAmong(matrix.Candidates, byBlend));
        if (byLearned is not null)
        {
            add(learned!.Name, ranks.FindAmong(matrix.Candidates, byLearned));
        }

        var byShipped = shipped.Model == blend.Name ? byBlend : byLearned!;
        add($"{shipped.Model}, reranked", ranks.FindBehind(
            [.. suggestions.Select(suggestion => query.Tables.Learners.Find(suggestion.Learner.Value))], matrix.Candidates, byShipped));
        test.AddSlices(slices.Find(question, query));
        fairness.Add(question, SuggestionPipeline.Rank(matrix, byShipped, newcomers), ranks);
    }

    private Action<string, int[]> Test(RelevantRanks ranks) => (ranker, found) =>
    {
        test[ranker].Add(found);
        truth?.Add(ranker, ranks.TakeFirst(TruthMetrics.Depth));
    };
}
