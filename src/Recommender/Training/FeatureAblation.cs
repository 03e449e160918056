using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>
/// Asks what each part of the features is worth: models are fitted without it and compared with those fitted to all. Only the first 80 % of
/// the questions are looked at, so that the last fifth stays a test: three times, a tenth of the questions from 50 % on is ranked by models
/// fitted to all before it (prequential, Dawid 1984). Parameters are fixed, not chosen anew for each part.
/// </summary>
public static class FeatureAblation
{
    private const int Penalty = 50;
    private const int FirstWindow = 5;
    private const int EndOfWindows = 8;
    private const int Tenths = 10;
    private const int LeastLearned = 100;

    private static readonly TreeParameters Parameters = new(200, Leaves: 7, RowsPerLeaf: 20);
    private static readonly string[] Forms = ["share", "log", "rank"];

    /// <summary>Replays, fits and compares, on the caller's thread, for minutes.</summary>
    /// <param name="dataset">A name for the report.</param>
    /// <param name="history">Up to the end of the data; what comes after 80 % of the questions is not read.</param>
    /// <param name="seed">Draws the training rows, the trees' features and the intervals; the same seed and history give the same report.</param>
    /// <param name="progress">Told what is done; null for nobody.</param>
    /// <param name="cancellationToken">Stops between two questions or two fits.</param>
    /// <exception cref="ArgumentException">There are fewer than 100 questions to learn from before the first window, or none in a window.</exception>
    public static AblationReport Run(
        string dataset, History history, ulong seed, IProgress<EvaluationProgress>? progress, CancellationToken cancellationToken)
    {
        QuestionReplay replay = new(history);
        var (tenths, first) = Read(replay, progress, cancellationToken);
        if (tenths[0].Count < LeastLearned || tenths.Skip(1).Any(tenth => tenth.Count == 0))
        {
            throw new ArgumentException(
                $"{dataset}: leaving features out needs {LeastLearned} answered questions to learn from and some in each window to judge by; "
                    + $"there are {string.Join(", ", tenths.Select(tenth => tenth.Count))}.",
                nameof(dataset));
        }

        var parts = FindParts();
        var done = 0;
        var ranks = parts.Select(part => Measure(part.Columns)).ToArray();
        return new()
        {
            Dataset = dataset,
            Questions = replay.QuestionCount,
            From = first!.Value,
            Judged = tenths.Skip(1).Sum(tenth => tenth.Count),
            Seed = seed,
            Rows = [.. parts.Zip(ranks, (part, own) => own.ToRow(part.Name, part.Columns.Length, ranks[0], seed))],
        };

        AblatedRanks Measure(int[] columns)
        {
            AblatedRanks own = new();
            for (var window = 1; window < tenths.Length; window++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                progress?.Report(new("fitting without a part", done++, parts.Length * (tenths.Length - 1)));
                Fit([.. tenths.Take(window).SelectMany(tenth => tenth)], tenths[window], columns, seed, own);
            }

            return own;
        }
    }

    /// <summary>What is left out, each with its columns; nothing first, then each source, then each form.</summary>
    internal static ImmutableArray<(string Name, int[] Columns)> FindParts()
    {
        var parts = ImmutableArray.CreateBuilder<(string, int[])>();
        parts.Add(("all features", []));
        var quantity = 0;
        foreach (var source in FeatureCatalog.Sources)
        {
            var columns = Enumerable.Range(quantity * FeatureCatalog.FormsPerQuantity, source.Names.Length * FeatureCatalog.FormsPerQuantity);
            parts.Add(($"without {source.GetType().Name}", [.. columns]));
            quantity += source.Names.Length;
        }

        foreach (var (form, name) in Forms.Index())
        {
            parts.Add(($"without :{name}", [.. Enumerable.Range(0, quantity).Select(each => (each * FeatureCatalog.FormsPerQuantity) + form)]));
        }

        return parts.ToImmutable();
    }

    /// <summary>The question with nothing in some columns: what is the same everywhere teaches neither trees nor regression.</summary>
    internal static TrainingQuestion Without(TrainingQuestion question, int[] columns) => columns.Length == 0
        ? question
        : question with
        {
            Features = Array.ConvertAll(question.Features, row =>
            {
                var kept = row.ToArray();
                foreach (var column in columns)
                {
                    kept[column] = 0;
                }

                return kept;
            }),
        };

    // All before the first window, then a list per window; whole candidate lists only where questions are judged.
    private static (List<TrainingQuestion>[] Tenths, DateTimeOffset? First) Read(
        QuestionReplay replay, IProgress<EvaluationProgress>? progress, CancellationToken cancellationToken)
    {
        List<TrainingQuestion>[] tenths = [.. Enumerable.Range(FirstWindow, EndOfWindows - FirstWindow + 1).Select(_ => new List<TrainingQuestion>())];
        var end = (long)replay.QuestionCount * EndOfWindows / Tenths;
        DateTimeOffset? first = null;
        foreach (var question in replay.Run(0, cancellationToken).TakeWhile(question => question.Index < end))
        {
            if (TrainingQuestion.Of(question, SuggestionPipeline.Measure(RankingQuery.Of(question.Ask, question.Known)).Matrix) is { } known)
            {
                var window = Math.Max(0, (int)((long)question.Index * Tenths / replay.QuestionCount) - FirstWindow + 1);
                tenths[window].Add(known);
                first = window > 0 ? first ?? question.At : null;
            }

            progress?.Report(new("asking", question.Index + 1, (int)end));
        }

        return (tenths, first);
    }

    private static void Fit(TrainingQuestion[] before, List<TrainingQuestion> judged, int[] columns, ulong seed, AblatedRanks ranks)
    {
        TrainingQuestion[] learn = [.. before.Select((question, place) => Without(question.Sample(seed, (ulong)place), columns))];
        var trees = TreeTrainer.Fit(learn, Parameters, (int)seed).Ensemble;
        var linear = LogisticTrainer.Fit(learn, Penalty, (int)seed).Score;
        foreach (var question in judged.Select(question => Without(question, columns)))
        {
            var matrix = question.ToMatrix();
            ranks.Add(question, trees.Score(matrix), linear.Score(matrix));
        }
    }
}
