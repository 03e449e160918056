using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using LearningGraph.Simulation;

namespace LearningGraph.Cli;

/// <summary><c>learninggraph sample</c>: writes a generated workplace to a file that import takes. Needs no node.</summary>
internal sealed class SampleCommand(Terminal terminal, TimeProvider clock)
{
    private const int EntriesBetweenReports = 1_000;
    private static readonly WorkplaceScenario Default = new();
    private static readonly JsonSerializerOptions OutcomeJson = new(DomainJson.Options) { WriteIndented = true };

    private readonly Option<int> learners = new("--learners")
    {
        Description = string.Create(
            CultureInfo.InvariantCulture, $"People who work there at any one time, {WorkplaceScenario.MinLearners:N0} to {WorkplaceScenario.MaxLearners:N0}; whoever leaves is followed by somebody new."),
        HelpName = "N",
        DefaultValueFactory = _ => Default.Learners,
    };

    private readonly Option<int> topics = new("--topics")
    {
        Description = $"What people ask about, 1 to {WorkplaceScenario.MaxTopics}.",
        HelpName = "N",
        DefaultValueFactory = _ => Default.Topics,
    };

    private readonly Option<int> days = new("--days")
    {
        Description = string.Create(CultureInfo.InvariantCulture, $"Calendar days from {Default.Start:yyyy-MM-dd}, 1 to {WorkplaceScenario.MaxDays:N0}."),
        HelpName = "N",
        DefaultValueFactory = _ => Default.Days,
    };

    private readonly Option<long> seed = new("--seed")
    {
        Description = "Which of the workplaces of this kind; the same seed gives the same bytes.",
        HelpName = "N",
        DefaultValueFactory = _ => Default.Seed,
    };

    private readonly Option<FileInfo> file = new Option<FileInfo>("--out") { Description = "The NDJSON file to write; replaced when it is there.", HelpName = "FILE", Required = true }.Writable();

    private readonly Option<FileInfo?> truth = new Option<FileInfo?>("--truth")
    {
        Description = "Also write who really knows what, as CSV: learner,topic,expertise in [0, 1]. Nothing in the sample itself says so.",
        HelpName = "FILE",
    }.Writable();

    private readonly Option<FileInfo?> json = new Option<FileInfo?>("--json") { Description = "Also write what was made to a file, as JSON.", HelpName = "FILE" }.Writable();

    /// <summary>The command.</summary>
    public Command Create()
    {
        Command command = new("sample", "Make up a workplace in which people ask, answer, learn, join and leave, for trying things out. Send it with: learninggraph import ndjson FILE")
        {
            learners, topics, days, seed, file, truth, json,
        };
        command.SetAction((arguments, cancelled) => WriteAsync(
            ReadScenario(arguments), arguments.GetRequiredValue(file), arguments.GetValue(truth), arguments.GetValue(json), cancelled));
        return command;
    }

    private WorkplaceScenario ReadScenario(ParseResult arguments)
    {
        try
        {
            return new()
            {
                Learners = arguments.GetValue(learners),
                Topics = arguments.GetValue(topics),
                Days = arguments.GetValue(days),
                Seed = arguments.GetValue(seed),
            };
        }
        catch (ArgumentOutOfRangeException outside)
        {
            throw new CommandFailedException(string.Create(
                CultureInfo.InvariantCulture, $"--{outside.ParamName?.ToLowerInvariant()} {outside.ActualValue} is out of range; see learninggraph sample --help."));
        }
    }

    private async Task<int> WriteAsync(
        WorkplaceScenario scenario, FileInfo target, FileInfo? truthFile, FileInfo? outcomeFile, CancellationToken cancellationToken)
    {
        var outcome = await ProgressBar.RunAsync(terminal, clock, "generating", bar => Task.Run(
            () =>
            {
                var workplace = WorkplaceGenerator.Generate(scenario, new DayProgress(bar, scenario.Days), cancellationToken);
                WriteEntries(workplace, target, bar, cancellationToken);
                if (truthFile is not null)
                {
                    using var writer = truthFile.CreateText();
                    workplace.WriteTruth(writer);
                }

                return new SampleOutcome(target.FullName, truthFile?.FullName, scenario.Learners, scenario.Topics, scenario.Days, scenario.Seed, workplace.Count);
            },
            cancellationToken));
        await terminal.Output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{outcome.File}: {outcome.Entries:N0} entries of a workplace of {outcome.Learners:N0} people on {outcome.Topics} topics in {outcome.Days:N0} days, seed {outcome.Seed}"));
        if (Default.Start.AddDays(scenario.Days) is var end && end > clock.GetUtcNow())
        {
            await terminal.Output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"It ends on {end:yyyy-MM-dd}, ahead of the clock: import leaves out what has not happened yet."));
        }

        if (outcomeFile is not null)
        {
            OutputFile.WriteJson(outcomeFile.FullName, outcome, OutcomeJson);
        }

        return 0;
    }

    private static void WriteEntries(Workplace workplace, FileInfo target, ProgressBar bar, CancellationToken cancellationToken)
    {
        using var stream = target.Create();
        var written = 0;
        foreach (var entry in workplace.Entries)
        {
            stream.Write(EntryJson.Write(entry));
            stream.WriteByte((byte)'\n');
            if (++written % EntriesBetweenReports == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                bar.Show("writing", written, (double)written / workplace.Count);
            }
        }
    }

    private sealed class DayProgress(ProgressBar bar, int days) : IProgress<double>
    {
        public void Report(double value) => bar.Show("generating day", (long)(value * days), value);
    }
}
