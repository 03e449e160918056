using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.Json;
using LearningGraph.Simulation;

namespace LearningGraph.Cli;

/// <summary><c>learninggraph sweep</c>: plays a scenario at many values of one or two parameters, and says where its first strategy loses.</summary>
internal sealed class SweepCommand(Terminal terminal, TimeProvider clock)
{
    private const int MostParameters = 2;
    private const int MostPoints = 1_000;
    private static readonly JsonSerializerOptions SweepJson = new(DomainJson.Options) { WriteIndented = true, NewLine = "\n" };

    private readonly Argument<string> file = new("SCENARIO.json") { Description = "The scenario." };
    private readonly Option<string[]> parameter = new("--parameter") { Description = "What is changed, from the scenario's top, such as behaviour.asking.needsPerWeek; may be given twice, each with its own range.", HelpName = "FIELD", Required = true };
    private readonly Option<double[]> from = Numbers("--from", "Its first value.");
    private readonly Option<double[]> to = Numbers("--to", "Its last value.");
    private readonly Option<double[]> steps = Numbers("--steps", "How many values, the first and the last included, from 2.");
    private readonly Option<string> measure = new("--measure") { Description = "What strategies are compared by; simulate --measures lists them.", HelpName = "NAME", DefaultValueFactory = _ => "adoption" };
    private readonly Option<int?> replicates = SimulateCommand.WholeNumber("--replicates", "Runs of each strategy at each value; left out, as many as the scenario says.", 10_000);
    private readonly Option<int?> threads = SimulateCommand.WholeNumber("--threads", "How many replicates are played side by side; makes no difference to what comes out.", 256);
    private readonly Option<FileInfo?> json = new Option<FileInfo?>("--json") { Description = "Also write all points to a file, as JSON.", HelpName = "FILE" }.Writable();

    /// <summary>The command.</summary>
    public Command Create()
    {
        Command command = new("sweep", "Play a scenario at many values of one or two parameters: where does its first strategy lose?")
        {
            file, parameter, from, to, steps, measure, replicates, threads, json,
        };
        command.SetAction((arguments, cancelled) => PlayAsync(
            ScenarioFile.Read(arguments.GetRequiredValue(file), arguments.GetValue(replicates)), ReadParameters(arguments), ReadMeasure(arguments), arguments, cancelled));
        return command;
    }

    private static Option<double[]> Numbers(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "X",
        Required = true,
        CustomParser = result => [.. result.Tokens.Select(token => Read(name, token.Value, result))],
    };

    private static double Read(string name, string text, ArgumentResult result)
    {
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
        {
            result.AddError($"{name} {Quoted.Text(text)} is no number.");
        }

        return number;
    }

    private SweptParameter[] ReadParameters(ParseResult arguments)
    {
        var fields = arguments.GetRequiredValue(parameter);
        var (starts, ends, counts) = (arguments.GetRequiredValue(from), arguments.GetRequiredValue(to), arguments.GetRequiredValue(steps));
        if (fields.Length > MostParameters)
        {
            throw new CommandFailedException($"--parameter is given {fields.Length} times; {MostParameters} are allowed.");
        }

        if (starts.Length != fields.Length || ends.Length != fields.Length || counts.Length != fields.Length)
        {
            throw new CommandFailedException("Every --parameter needs one --from, one --to and one --steps.");
        }

        for (var place = 0; place < fields.Length; place++)
        {
            if (counts[place] is < 2 or > MostPoints || counts[place] != Math.Floor(counts[place]))
            {
                throw new CommandFailedException(Text($"--steps {counts[place]} is no whole number from 2 to {MostPoints}."));
            }

            if (ends[place] <= starts[place])
            {
                throw new CommandFailedException(Text($"--to {ends[place]} is not above --from {starts[place]}."));
            }
        }

        return counts.Aggregate(1.0, (points, count) => points * count) > MostPoints
            ? throw new CommandFailedException($"--steps give more than {MostPoints} combinations.")
            : [.. fields.Select((field, place) => SweptParameter.Spread(field, starts[place], ends[place], (int)counts[place]))];
    }

    private Measure ReadMeasure(ParseResult arguments)
    {
        var name = arguments.GetRequiredValue(measure);
        return MeasureCatalogue.PlaceOf(name) is var place && place >= 0 ? MeasureCatalogue.All[place]
            : throw new CommandFailedException($"--measure {Quoted.Text(name)} is none of {string.Join(", ", MeasureCatalogue.All.Select(one => one.Name))}.");
    }

    private async Task<int> PlayAsync(Scenario scenario, SweptParameter[] parameters, Measure compared, ParseResult arguments, CancellationToken cancellationToken)
    {
        var grid = MakeGrid(scenario, parameters);
        var points = await ProgressBar.RunAsync(terminal, clock, "sweeping", bar => Task.Run(
            () => grid.Select((point, number) => Sweep.Play(
                point.Values,
                point.Scenario,
                MeasureCatalogue.PlaceOf(compared.Name),
                arguments.GetValue(threads) ?? Environment.ProcessorCount,
                new PointProgress(bar, number, grid.Length, scenario.Replicates),
                cancellationToken)).ToImmutableArray(),
            cancellationToken));
        points = Sweep.Correct(points);
        SweepTable.Write(scenario, parameters, compared, points, terminal);
        if (arguments.GetValue(json) is { } target)
        {
            OutputFile.WriteJson(target.FullName, new SweepOutcome(scenario, compared, [.. parameters], points), SweepJson);
        }

        return 0;
    }

    private static ImmutableArray<(ImmutableArray<double> Values, Scenario Scenario)> MakeGrid(Scenario scenario, SweptParameter[] parameters)
    {
        try
        {
            return Sweep.Grid(scenario, parameters);
        }
        catch (JsonException fault)
        {
            throw new CommandFailedException(fault.Message);
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private sealed class PointProgress(ProgressBar bar, int number, int points, int replicates) : IProgress<int>
    {
        public void Report(int value) => bar.Show("replicates", ((long)number * replicates) + value, (number + (value / (double)replicates)) / points);
    }
}
