using System.CommandLine;
using System.Globalization;
using System.Text;
using LearningGraph.Simulation;

namespace LearningGraph.Cli;

/// <summary><c>learninggraph simulate</c>: plays the strategies of a scenario and reports what they came to. Needs no node.</summary>
internal sealed class SimulateCommand(Terminal terminal, TimeProvider clock)
{
    private const int MostThreads = 256;

    private readonly Argument<string?> file = new("SCENARIO.json") { Description = "The scenario; see scenarios/ and --schema.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<int?> replicates = WholeNumber("--replicates", "Runs of each strategy; left out, as many as the scenario says.", 10_000);
    private readonly Option<int?> threads = WholeNumber("--threads", "How many replicates are played side by side; left out, as many as there are processors. Makes no difference to the report.", MostThreads);
    private readonly Option<FileInfo?> json = new Option<FileInfo?>("--json") { Description = "Also write the report to a file, as JSON; the same scenario gives the same bytes.", HelpName = "FILE" }.Writable();
    private readonly Option<FileInfo?> html = new Option<FileInfo?>("--html") { Description = "Also write the report as one page for people, with curves; it needs nothing else.", HelpName = "FILE" }.Writable();
    private readonly Option<FileInfo?> csv = new Option<FileInfo?>("--csv") { Description = "Also write every single run as a table.", HelpName = "FILE" }.Writable();
    private readonly Option<bool> schema = new("--schema") { Description = "Instead, print the JSON schema of scenarios." };
    private readonly Option<bool> measures = new("--measures") { Description = "Instead, list what runs are measured by." };

    /// <summary>The command.</summary>
    public Command Create()
    {
        Command command = new("simulate", "See what would happen if a community were seeded this way or that: every strategy meets the same people and the same luck.")
        {
            file, replicates, threads, json, html, csv, schema, measures,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(file) is null && !result.GetValue(schema) && !result.GetValue(measures))
            {
                result.AddError("'simulate' needs a scenario, such as scenarios/default.json.");
            }
        });
        command.SetAction(async (arguments, cancelled) =>
        {
            if (arguments.GetValue(schema))
            {
                await terminal.Output.WriteAsync(Encoding.UTF8.GetString(ScenarioSchema.Read()));
            }
            else if (arguments.GetValue(measures))
            {
                MeasureTable.Write(terminal);
            }
            else
            {
                await PlayAsync(ScenarioFile.Read(arguments.GetRequiredValue(file)!, arguments.GetValue(replicates)), arguments, cancelled);
            }

            return 0;
        });
        return command;
    }

    /// <summary>An option for a whole number from 1; left out, null.</summary>
    public static Option<int?> WholeNumber(string name, string description, int most) => new(name)
    {
        Description = description,
        HelpName = "N",
        CustomParser = result =>
        {
            var text = result.Tokens.Single().Value;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most)
            {
                return number;
            }

            result.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} {Quoted.Text(text)} is no whole number from 1 to {most:N0}."));
            return null;
        },
    };

    private async Task PlayAsync(Scenario scenario, ParseResult arguments, CancellationToken cancellationToken)
    {
        var rows = await ProgressBar.RunAsync(terminal, clock, "simulating", bar => Task.Run(
            () => Experiment.Play(
                scenario,
                WorkplaceSource.Synthetic,
                arguments.GetValue(threads) ?? Environment.ProcessorCount,
                new ReplicateProgress(bar, scenario.Replicates),
                cancellationToken),
            cancellationToken));
        var report = ExperimentReports.Of(scenario, rows)!;
        ReportTable.Write(report, terminal);
        if (arguments.GetValue(json) is { } jsonFile)
        {
            await File.WriteAllBytesAsync(jsonFile.FullName, ReportJson.Write(report), cancellationToken);
        }

        if (arguments.GetValue(html) is { } page)
        {
            await File.WriteAllTextAsync(page.FullName, ReportPage.Write(report), cancellationToken);
        }

        if (arguments.GetValue(csv) is { } table)
        {
            await using var writer = table.CreateText();
            ReplicateCsv.Write(writer, scenario, rows);
        }
    }

    private sealed class ReplicateProgress(ProgressBar bar, int replicates) : IProgress<int>
    {
        public void Report(int value) => bar.Show("replicates", value, value / (double)replicates);
    }
}
