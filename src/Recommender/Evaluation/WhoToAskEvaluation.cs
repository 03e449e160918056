namespace LearningGraph.Recommender;

/// <summary>
/// Asks the questions of a data set again, in order, each with what was known then, and looks where those who answered were ranked.
/// The last 20 % of the questions are the test window, the 10 % before them the validation window. Relevant is whoever answered,
/// but for the asker, and had answered before. Everybody who had answered before is ranked; ties by id.
/// </summary>
public sealed class WhoToAskEvaluation
{
    private const int Shown = 10;

    private readonly EntryNumbering numbering = new();
    private readonly ProjectionWriter projections = new();
    private readonly SuggestionPipeline pipeline = new();
    private readonly Dictionary<string, HashSet<int>> answerers = [];
    private readonly List<LogEntry> entries;
    private readonly ulong seed;
    private readonly int[] byId;
    private readonly int questionCount;

    private WhoToAskEvaluation(IReadOnlyList<LogEntry> entries, ulong seed)
    {
        this.entries = [.. entries];
        this.seed = seed;
        SortedDictionary<LearnerId, int> learners = [];
        foreach (var interaction in entries.OfType<InteractionRecorded>().Select(entry => entry.Interaction))
        {
            learners.TryAdd(interaction.Actor, numbering.NumberOf(interaction.Actor));
            questionCount += interaction.Kind == InteractionKind.Asked ? 1 : 0;
            if (interaction is { Kind: InteractionKind.Answered, Subject: { } subject })
            {
                if (!answerers.TryGetValue(subject.Value, out var those))
                {
                    answerers.Add(subject.Value, those = []);
                }

                those.Add(numbering.NumberOf(interaction.Actor));
            }
        }

        byId = [.. learners.Values];
    }

    /// <summary>Evaluates what ships beside every single signal.</summary>
    /// <param name="dataset">A name for the report.</param>
    /// <param name="entries">In the order in which they become known: a question before its answers.</param>
    /// <param name="seed">Draws the random baseline and the bootstrap.</param>
    /// <param name="clock">Measures latency; nothing else.</param>
    /// <param name="progress">Gets the share done, in [0, 1].</param>
    /// <param name="cancellationToken">Stops between two questions.</param>
    /// <exception cref="ArgumentException">The test window holds no question that could be evaluated.</exception>
    public static EvaluationReport Run(
        string dataset, IReadOnlyList<LogEntry> entries, ulong seed, TimeProvider clock, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        WhoToAskEvaluation evaluation = new(entries, seed);
        WindowMetrics validation = new();
        WindowMetrics test = new();
        var (validationStart, testStart) = ((int)(evaluation.questionCount * 0.7), (int)(evaluation.questionCount * 0.8));
        DateTimeOffset? cut = null;
        var question = 0;
        foreach (var entry in evaluation.entries)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (entry is InteractionRecorded { Interaction: { Kind: InteractionKind.Asked } asked })
            {
                cut ??= question >= testStart ? asked.At : null;
                if (question >= validationStart)
                {
                    evaluation.Ask(asked, question, question >= testStart ? test : validation, clock);
                }

                question++;
                progress?.Report((double)question / evaluation.questionCount);
            }

            evaluation.numbering.Add(entry);
        }

        return test.Count > 0
            ? test.ToReport(validation, dataset, evaluation.questionCount, cut!.Value, seed)
            : throw new ArgumentException(
                $"{dataset}: none of the last fifth of {evaluation.questionCount} questions was answered by somebody who had answered before.", nameof(entries));
    }

    private void Ask(Interaction asked, int question, WindowMetrics window, TimeProvider clock)
    {
        projections.Apply(numbering.TakePage());
        var graph = projections.Current.Tables.Graph;
        var asker = numbering.NumberOf(asked.Actor);
        var ranked = byId.Where(learner => learner != asker && !graph.AnswersBy[learner].IsEmpty).ToArray();
        int[] relevant = answerers.TryGetValue(asked.Subject?.Value ?? asked.Id.Value, out var those) ? [.. ranked.Where(those.Contains)] : [];
        if (relevant.Length == 0)
        {
            return;
        }

        Ask ask = new() { Asker = asked.Actor, Text = QuestionText.Of(asked.Title, asked.Text), Topics = asked.Topics, Count = Shown };
        var started = clock.GetTimestamp();
        var suggestions = pipeline.Suggest(ask, projections.Current, asked.At);
        window.AddLatency(clock.GetElapsedTime(started).TotalMilliseconds);

        var query = RankingQuery.Of(ask, projections.Current);
        using var values = SparseVector.Rent(graph.LearnerCount);
        AddRow(window, "random", values, ranked, relevant, vector =>
        {
            foreach (var learner in ranked)
            {
                vector.Add(learner, KeyedDraw.Uniform(seed, (ulong)question, (ulong)learner));
            }
        });
        foreach (var signal in SignalCatalog.Baselines)
        {
            AddRow(window, signal.Name, values, ranked, relevant, vector => signal.Measure(query, vector));
        }

        var scored = pipeline.Score(query);
        window.AddCandidates(scored.Any(candidate => relevant.Contains(candidate.Learner)));
        AddRow(window, pipeline.Model, values, ranked, relevant, vector => Fill(vector, scored.Select(candidate => (candidate.Learner, candidate.Score))));

        // Whoever is not shown follows in the ranker's order.
        var directory = projections.Current.Tables.Learners;
        var first = suggestions.Select((suggestion, index) => (Learner: directory.Find(suggestion.Learner.Value), 1.0 / (1 + index))).ToArray();
        var rest = scored.Where(candidate => first.All(shown => shown.Learner != candidate.Learner));
        var highest = Math.Max(double.Epsilon, scored.Select(candidate => candidate.Score).DefaultIfEmpty(0).Max());
        AddRow(window, $"{pipeline.Model}, reranked", values, ranked, relevant, vector =>
            Fill(vector, [.. first, .. rest.Select(candidate => (candidate.Learner, candidate.Score / highest / (2 * Shown)))]));
    }

    private static void Fill(SparseVector vector, IEnumerable<(int Learner, double Score)> scores)
    {
        foreach (var (learner, score) in scores)
        {
            vector.Add(learner, score);
        }
    }

    private static void AddRow(WindowMetrics window, string name, SparseVector values, int[] ranked, int[] relevant, Action<SparseVector> measure)
    {
        measure(values);
        window[name].Add([.. relevant.Select(learner => RankOf(learner, values, ranked))]);
        values.Clear();
    }

    // The ranked are in order of ids, which breaks ties.
    private static int RankOf(int learner, SparseVector values, int[] ranked)
    {
        var (rank, own, isBefore) = (1, values[learner], true);
        foreach (var other in ranked)
        {
            if (other == learner)
            {
                isBefore = false;
            }
            else if (values[other] > own || (isBefore && values[other] == own))
            {
                rank++;
            }
        }

        return rank;
    }
}
