using System.CommandLine;
using System.Text.Json;
using LearningGraph.Simulation;

namespace LearningGraph.Cli;

/// <summary><c>learninggraph calibrate</c>: fits the simulation to the first half of a log, and looks whether it foresaw the second. Needs no node.</summary>
internal sealed class CalibrateCommand(Terminal terminal, TimeProvider clock)
{
    private const int MostThreads = 256;
    private const int MostWindows = 10_000;
    private const int MostTrajectories = 1_000;
    private static readonly JsonSerializerOptions ReportJson = new(DomainJson.Options) { WriteIndented = true, NewLine = "\n" };

    private readonly Option<int> budget = new Option<int>("--budget")
    {
        Description = "Simulations that the fit may take; more make the sample closer to what was observed. At the usual number, a log of a few hundred people takes a minute, one of thousands takes hours.",
        HelpName = "N",
        DefaultValueFactory = _ => new CalibrationTerms().Budget,
    }.Between(CalibrationTerms.LeastBudget, CalibrationTerms.MostBudget);

    private readonly Option<uint> seed = new Option<uint>("--seed")
    {
        Description = "Picks the luck; the same seed gives the same report.",
        HelpName = "N",
        DefaultValueFactory = _ => 1,
    }.Between(0u, uint.MaxValue);

    private readonly Option<int?> threads = SimulateCommand.WholeNumber("--threads", "How many simulations run side by side; left out, as many as there are processors. Makes no difference to the report.", MostThreads);
    private readonly Option<int?> windows = SimulateCommand.WholeNumber("--windows", "Only the first so many windows of four weeks of the log, as if it ended there, at least 12; left out, all.", MostWindows);
    private readonly Option<bool> morris = new("--morris") { Description = "Instead, screen which parameters matter for what, by Morris's elementary effects." };

    private readonly Option<int> trajectories = new Option<int>("--trajectories")
    {
        Description = "With --morris, how many paths through the parameters are played: more of them make the effects in the table more certain. Each takes one simulation more than there are parameters.",
        HelpName = "N",
        DefaultValueFactory = _ => 20,
    }.Between(2, MostTrajectories);

    private readonly Option<FileInfo?> scenarioOut = new Option<FileInfo?>("--scenario-out") { Description = "Also write the fitted scenario, to be played with simulate: the median of every parameter.", HelpName = "FILE" }.Writable();
    private readonly Option<FileInfo?> json = new Option<FileInfo?>("--json") { Description = "Also write the report to a file, as JSON; the same log, seed and budget give the same bytes.", HelpName = "FILE" }.Writable();

    /// <summary>The command with a verb for each form of log.</summary>
    public Command Create() => new("calibrate", "Fit the simulation to the first half of a community's log, and see whether it foresaw the second half. The log must span at least 12 windows of four weeks.")
    {
        CreateVerb("stackexchange", "A Stack Exchange data dump.", new("DIR") { Description = "The unpacked dump." }, (folder, cancelled) => EvaluationSource.OpenStackExchange(folder, EvaluationMode.Time, cancelled)),
        CreateVerb("qa", "Questions and answers as JSON lines, as for import; times are needed.", new("FILE") { Description = "The file." }, EvaluationSource.OpenDatedQa),
        CreateVerb(
            "ndjson",
            "Interactions and profiles, as for import.",
            new("FILE") { Description = "The file." },
            (file, cancelled) => EvaluationSource.OpenNdjson(file, EvaluationMode.Time, clock, cancelled)),
    };

    private Command CreateVerb(
        string name, string description, Argument<string> path, Func<string, CancellationToken, EvaluationSource> open)
    {
        Command verb = new(name, description) { path, windows, budget, seed, threads, morris, trajectories, scenarioOut, json };
        verb.Validators.Add(result =>
        {
            if (result.GetValue(morris) && result.GetValue(scenarioOut) is not null)
            {
                result.AddError("--morris fits nothing, so there is no scenario for --scenario-out.");
            }

            if (result.GetValue(morris) && IsGiven(budget))
            {
                result.AddError("--morris and --budget exclude each other: --trajectories says how many simulations a screening takes.");
            }

            if (!result.GetValue(morris) && IsGiven(trajectories))
            {
                result.AddError("--trajectories is for --morris only: --budget says how many simulations a fit takes.");
            }

            bool IsGiven(Option option) => result.GetResult(option) is { Implicit: false };
        });
        verb.SetAction((arguments, cancelled) =>
        {
            CalibrationTerms terms = new()
            {
                Budget = arguments.GetValue(budget),
                Seed = arguments.GetValue(seed),
                Threads = arguments.GetValue(threads) ?? Environment.ProcessorCount,
            };
            return arguments.GetValue(morris) ? ScreenAsync(Open, terms, arguments, cancelled) : FitAsync(Open, terms, arguments, cancelled);

            EvaluationSource Open() => open(arguments.GetRequiredValue(path), cancelled);
        });
        return verb;
    }

    private async Task<int> FitAsync(Func<EvaluationSource> open, CalibrationTerms terms, ParseResult arguments, CancellationToken cancellationToken)
    {
        var (source, report) = await ReadAndRunAsync(
            open, arguments.GetValue(windows), (series, progress) => Calibration.Run(series, terms, progress, cancellationToken), cancellationToken);
        CalibrationTable.Write(source, report, terminal);
        WriteReport(report, arguments);

        if (arguments.GetValue(scenarioOut) is { } scenarioFile)
        {
            OutputFile.WriteJson(scenarioFile.FullName, report.Scenario with { Name = source.Dataset }, ReportJson);
        }

        return 0;
    }

    private async Task<int> ScreenAsync(Func<EvaluationSource> open, CalibrationTerms terms, ParseResult arguments, CancellationToken cancellationToken)
    {
        var (source, report) = await ReadAndRunAsync(
            open,
            arguments.GetValue(windows),
            (series, progress) => Screening.Run(series, arguments.GetValue(trajectories), terms, progress, cancellationToken),
            cancellationToken);
        ScreeningTable.Write(source, report, terminal);
        WriteReport(report, arguments);

        return 0;
    }

    private void WriteReport<TReport>(TReport report, ParseResult arguments)
    {
        if (arguments.GetValue(json) is { } file)
        {
            OutputFile.WriteJson(file.FullName, report, ReportJson);
        }
    }

    private async Task<(EvaluationSource Source, TReport Report)> ReadAndRunAsync<TReport>(
        Func<EvaluationSource> open, int? most, Func<CommunitySeries, IProgress<CalibrationProgress>, TReport> run, CancellationToken cancellationToken) =>
        await ProgressBar.RunAsync(terminal, clock, "reading", bar => Task.Run(
            () =>
            {
                var source = open();
                try
                {
                    var series = ObservedSeries.Of(source.Entries);
                    return (source, run(series.Take(Math.Min(most ?? MostWindows, series.Windows.Length)), new SimulationProgress(bar)));
                }
                catch (ArgumentException unfit) when (unfit.ParamName is { } parameter)
                {
                    throw new CommandFailedException(unfit.Message.Replace($" (Parameter '{parameter}')", "", StringComparison.Ordinal));
                }
            },
            cancellationToken));

    private sealed class SimulationProgress(ProgressBar bar) : IProgress<CalibrationProgress>
    {
        public void Report(CalibrationProgress value) => bar.Show("simulations", value.Done, value.Done / (double)value.Total);
    }
}
