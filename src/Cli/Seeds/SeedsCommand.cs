using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.Json;
using LearningGraph.Simulation;

namespace LearningGraph.Cli;

/// <summary><c>learninggraph seeds</c>: chooses from whom something spreads furthest on a graph, and measures how far. Needs no node.</summary>
internal sealed class SeedsCommand(Terminal terminal, TimeProvider clock)
{
    private const double MostEpsilon = 0.6;
    private static readonly JsonSerializerOptions ReportJson = new(DomainJson.Options) { WriteIndented = true };

    private readonly Argument<string> graph = new("GRAPH")
    {
        Description = "A text file: in the first line the number of nodes and of edges, then an edge a line, 'from to probability', nodes numbered from 0. wc and lt do without probabilities.",
    };

    private readonly Option<int> count = new Option<int>("--k") { Description = "How many seeds.", HelpName = "N", DefaultValueFactory = _ => 50 }.Between(1, SpreadGraph.MostNodes);

    private readonly Option<SpreadModel?> model = new("--model")
    {
        Description = "ic: each edge passes on once, with its probability. wc: likewise, with 1 / the edges into its target. lt: a node follows once the weights of those before it pass its threshold. Default: ic.",
        HelpName = "ic|wc|lt",
        CustomParser = ReadModel,
    };

    private readonly Option<long> seed = new Option<long>("--seed")
    {
        Description = "Picks the draws; the same seed gives the same seeds and figures.",
        HelpName = "N",
        DefaultValueFactory = _ => 1,
    }.Between(0, long.MaxValue);

    private readonly Option<int> runs = new Option<int>("--runs")
    {
        Description = "In how many independent runs the spread is measured.",
        HelpName = "N",
        DefaultValueFactory = _ => 10_000,
    }.Between(SpreadMeter.FewestRuns, SpreadMeter.MostRuns);

    private readonly Option<double> epsilon = new("--epsilon")
    {
        Description = "The seeds have to be proved to reach at least 1 - 1/e - this of the best possible spread; smaller takes longer.",
        HelpName = "E",
        DefaultValueFactory = _ => 0.01,
        CustomParser = ReadEpsilon,
    };

    private readonly Option<FileInfo?> json = new Option<FileInfo?>("--json") { Description = "Also write the report to a file, as JSON.", HelpName = "FILE" }.Writable();

    /// <summary>The command.</summary>
    public Command Create()
    {
        Command command = new("seeds", "Choose from whom something spreads furthest on a graph, and measure how far, beside simple choices.")
        {
            graph, count, model, seed, runs, epsilon, json,
        };
        command.SetAction((arguments, cancelled) => RunAsync(
            arguments.GetRequiredValue(graph),
            arguments.GetValue(model) ?? SpreadModel.IndependentCascade,
            new() { Count = arguments.GetValue(count), Seed = arguments.GetValue(seed), Epsilon = arguments.GetValue(epsilon), Threads = Environment.ProcessorCount },
            arguments.GetValue(runs),
            arguments.GetValue(json),
            cancelled));
        return command;
    }

    /// <summary>How a model is named on the command line and in reports.</summary>
    public static string Word(SpreadModel model) => model switch
    {
        SpreadModel.IndependentCascade => "ic",
        SpreadModel.WeightedCascade => "wc",
        _ => "lt",
    };

    private async Task<int> RunAsync(string path, SpreadModel spreadModel, SeedTerms terms, int runCount, FileInfo? reportFile, CancellationToken cancellationToken)
    {
        var report = await ProgressBar.RunAsync(terminal, clock, "reading", bar => Task.Run(
            () =>
            {
                var opened = SpreadGraphFile.Read(path, spreadModel, bar, cancellationToken);
                return terms.Count <= opened.NodeCount
                    ? new SeedsRun(opened, spreadModel, terms, runCount, clock, bar).Report(path, cancellationToken)
                    : throw new CommandFailedException(string.Create(
                        CultureInfo.InvariantCulture, $"--k {terms.Count} is more than the {Counted.Text(opened.NodeCount, "nodes")} of {Path.GetFileName(path)}."));
            },
            cancellationToken));
        SeedsTable.Write(report, terminal);
        if (reportFile is not null)
        {
            OutputFile.WriteJson(reportFile.FullName, report, ReportJson);
        }

        return 0;
    }

    private static SpreadModel? ReadModel(ArgumentResult given)
    {
        var text = given.Tokens.Single().Value;
        foreach (var known in Enum.GetValues<SpreadModel>())
        {
            if (Word(known).Equals(text, StringComparison.OrdinalIgnoreCase))
            {
                return known;
            }
        }

        given.AddError($"--model {Quoted.Text(text)} is none of {string.Join(", ", Enum.GetValues<SpreadModel>().Select(Word))}.");
        return null;
    }

    private static double ReadEpsilon(ArgumentResult given)
    {
        var text = given.Tokens.Single().Value;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value is > 0 and <= MostEpsilon)
        {
            return value;
        }

        given.AddError(string.Create(CultureInfo.InvariantCulture, $"--epsilon {Quoted.Text(text)} is no number above 0 and at most {MostEpsilon}."));
        return default;
    }
}
