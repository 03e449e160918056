using System.CommandLine;
using System.Text.Json;
using LearningGraph.Recommender;

namespace LearningGraph.Cli;

/// <summary><c>learninggraph evaluate</c>: measures rankers on data whose answers are known. Needs no node.</summary>
internal sealed class EvaluateCommand(Terminal terminal, TimeProvider clock)
{
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
        Command verb = new(name, description) { path, mode, seed, json };
        verb.SetAction((arguments, cancelled) => EvaluateAsync(
            () => open(arguments.GetRequiredValue(path), arguments.GetValue(mode), cancelled),
            arguments.GetValue(seed),
            arguments.GetValue(json),
            cancelled));
        return verb;
    }

    private async Task<int> EvaluateAsync(Func<EvaluationSource> open, ulong seed, FileInfo? reportFile, CancellationToken cancellationToken)
    {
        var (source, report) = await ProgressBar.RunAsync(terminal, clock, "reading", bar => Task.Run(
            () =>
            {
                var opened = open();
                return (opened, Evaluate(opened, seed, new StageProgress(bar), cancellationToken));
            },
            cancellationToken));
        EvaluationTable.Write(report, source, terminal);
        if (reportFile is not null)
        {
            OutputFile.WriteJson(reportFile.FullName, report, ReportJson);
        }

        return 0;
    }

    private EvaluationReport Evaluate(EvaluationSource source, ulong seed, IProgress<EvaluationProgress> progress, CancellationToken cancellationToken)
    {
        try
        {
            return WhoToAskEvaluation.Run(source.Dataset, source.Entries, seed, clock, progress, cancellationToken);
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
