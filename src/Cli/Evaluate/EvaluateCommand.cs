using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using LearningGraph.Recommender;

namespace LearningGraph.Cli;

/// <summary><c>learninggraph evaluate</c>: measures rankers on data whose answers are known. Needs no node.</summary>
internal sealed class EvaluateCommand(Terminal terminal, TimeProvider clock)
{
    private const int MostCapacity = 1_000;
    private static readonly JsonSerializerOptions ReportJson = new(DomainJson.Options) { WriteIndented = true };

    private readonly Option<EvaluationMode?> mode = new("--mode")
    {
        Description = "lines: all answers to a question are known before the next is asked. time: each is known once it was given. Default: lines for qa, time otherwise.",
        HelpName = "lines|time",
        CustomParser = result => result.Tokens.Single().Value switch
        {
            "lines" => EvaluationMode.Lines,
            "time" => EvaluationMode.Time,
            var other => Refuse(result, $"--mode {Quoted.Text(other)} is neither lines nor time."),
        },
    };

    private readonly Option<ulong> seed = new("--seed")
    {
        Description = "Draws the random ranker and the interval; the same seed gives the same report.",
        HelpName = "N",
        DefaultValueFactory = _ => 1,
    };

    private readonly Option<FileInfo?> json = new Option<FileInfo?>("--json") { Description = "Also write the report to a file, as JSON.", HelpName = "FILE" }.Writable();

    private readonly Option<int> capacity = new("--capacity")
    {
        Description = "How many asks a week somebody can take whose profile does not say; for how evenly the questions spread.",
        HelpName = "N",
        DefaultValueFactory = _ => EvaluationTerms.UsualCapacity,
        CustomParser = result =>
        {
            var text = result.Tokens.Single().Value;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var asks) && asks is >= 1 and <= MostCapacity)
            {
                return asks;
            }

            result.AddError($"--capacity {Quoted.Text(text)} is no number of asks from 1 to {MostCapacity}.");
            return 0;
        },
    };

    private readonly Option<string?> truth = new("--truth")
    {
        Description = "For a generated workplace: who really knows what, as sample --truth writes it. Every ranker is measured against it too.",
        HelpName = "FILE",
    };

    private readonly Option<bool> ablation = new("--ablation")
    {
        Description = "Instead, leave out each source and each form of the learned ranker's features in turn, and see what is lost. Looks only at questions before the last fifth.",
    };

    private readonly Option<bool> fidelity = new("--fidelity")
    {
        Description = "Instead, take back what each reason names as evidence, and see whether the score falls. Looks only at questions before the last fifth.",
    };

    /// <summary>The command with a verb for each thing that can be measured.</summary>
    public Command Create() => new("evaluate", "Measure how well rankers do on your data, beside simple baselines.")
    {
        new Command(
            "who-to-ask",
            "Ask the last fifth of the questions again, each with what was known then, and see where those who really answered were ranked.")
        {
            CreateVerb("stackexchange", "A Stack Exchange data dump.", new("DIR") { Description = "The unpacked dump." }, EvaluationSource.OpenStackExchange),
            CreateVerb("qa", "Questions and answers as JSON lines, as for import.", new("FILE") { Description = "The file." }, EvaluationSource.OpenQa),
            CreateVerb(
                "ndjson",
                "Interactions and profiles, as for import.",
                new("FILE") { Description = "The file." },
                (file, chosen, cancelled) => EvaluationSource.OpenNdjson(file, chosen, clock, cancelled)),
        },
        new EvaluateCommunitiesCommand(terminal, clock).Create(),
    };

    private Command CreateVerb(
        string name, string description, Argument<string> path, Func<string, EvaluationMode?, CancellationToken, EvaluationSource> open)
    {
        Command verb = new(name, description) { path, mode, seed, capacity, truth, ablation, fidelity, json };
        verb.Validators.Add(result =>
        {
            if (result.GetValue(ablation) && result.GetValue(truth) is not null)
            {
                result.AddError("--ablation and --truth exclude each other: leaving features out is judged by who answered, before the last fifth.");
            }

            if (result.GetValue(fidelity) && (result.GetValue(ablation) || result.GetValue(truth) is not null))
            {
                result.AddError("--fidelity stands alone: it measures reasons, --ablation features, and --truth rankings.");
            }
        });
        verb.SetAction((arguments, cancelled) =>
        {
            var drawnFrom = arguments.GetValue(seed);
            EvaluationTerms terms = new() { Seed = drawnFrom, CapacityPerWeek = arguments.GetValue(capacity) };
            if (arguments.GetValue(fidelity))
            {
                return RunAsync(
                    Open,
                    (source, progress) => ReasonFidelity.Run(source.Dataset, History.Of(source.Entries), drawnFrom, progress, cancelled),
                    (report, _) => FidelityTable.Write(report, terminal),
                    arguments.GetValue(json),
                    cancelled);
            }

            return arguments.GetValue(ablation)
                ? RunAsync(
                    Open,
                    (source, progress) => FeatureAblation.Run(source.Dataset, History.Of(source.Entries), drawnFrom, progress, cancelled),
                    (report, _) => AblationTable.Write(report, terminal),
                    arguments.GetValue(json),
                    cancelled)
                : RunAsync(
                    Open,
                    (source, progress) => WhoToAskEvaluation.Run(source.Dataset, source.Entries, terms with { Truth = ReadTruth(arguments, cancelled) }, clock, progress, cancelled),
                    (report, source) => EvaluationTable.Write(report, source, terminal),
                    arguments.GetValue(json),
                    cancelled);

            EvaluationSource Open() => open(arguments.GetRequiredValue(path), arguments.GetValue(mode), cancelled);
        });
        return verb;
    }

    private ExpertiseTruth? ReadTruth(ParseResult arguments, CancellationToken cancellationToken) =>
        arguments.GetValue(truth) is { } file ? TruthFile.Read(file, cancellationToken) : null;

    private async Task<int> RunAsync<TReport>(
        Func<EvaluationSource> open,
        Func<EvaluationSource, IProgress<EvaluationProgress>, TReport> evaluate,
        Action<TReport, EvaluationSource> show,
        FileInfo? reportFile,
        CancellationToken cancellationToken)
    {
        var (source, report) = await ProgressBar.RunAsync(terminal, clock, "reading", bar => Task.Run(
            () =>
            {
                var opened = open();
                return (opened, Evaluate(() => evaluate(opened, new StageProgress(bar))));
            },
            cancellationToken));
        show(report, source);
        if (reportFile is not null)
        {
            OutputFile.WriteJson(reportFile.FullName, report, ReportJson);
        }

        return 0;
    }

    private static TReport Evaluate<TReport>(Func<TReport> evaluate)
    {
        try
        {
            return evaluate();
        }
        catch (ArgumentException unfit) when (unfit.ParamName is { } parameter)
        {
            throw new CommandFailedException(unfit.Message.Replace($" (Parameter '{parameter}')", "", StringComparison.Ordinal));
        }
    }

    private static EvaluationMode? Refuse(System.CommandLine.Parsing.ArgumentResult result, string reason)
    {
        result.AddError(reason);
        return null;
    }

    private sealed class StageProgress(ProgressBar bar) : IProgress<EvaluationProgress>
    {
        public void Report(EvaluationProgress value) => bar.Show(value.Stage, value.Done, (double)value.Done / value.Total);
    }
}
