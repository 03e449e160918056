using System.CommandLine;
using System.Globalization;

namespace LearningGraph.Load;

/// <summary>The command line of the load driver.</summary>
internal sealed class LoadCommand(TextWriter output, TextWriter errors, TimeProvider clock)
{
    private const int QuickLearners = 500;
    private const int QuickInteractions = 10_000;

    private readonly Option<bool> quick = new("--quick") { Description = "A few seconds on a small workplace: shows that everything runs, judges nothing." };
    private readonly Option<int> learners = new("--learners") { Description = "People of the generated workplace.", HelpName = "N", DefaultValueFactory = _ => 25_000 };
    private readonly Option<int> interactions = new("--interactions") { Description = "Interactions in the log.", HelpName = "N", DefaultValueFactory = _ => 500_000 };
    private readonly Option<long> seed = new("--seed") { Description = "Which of the workplaces of this size.", HelpName = "N", DefaultValueFactory = _ => 1 };
    private readonly Option<int> seconds = new("--seconds") { Description = "How long each load lasts.", HelpName = "N", DefaultValueFactory = _ => 20 };

    private readonly Option<string?> folder = new("--folder")
    {
        Description = "Where the log lies; filled when it is empty, kept and used again. Default: a temporary folder.",
        HelpName = "DIR",
    };

    private readonly Option<string[]> scenarios = new("--scenario")
    {
        Description = $"Only these, of {string.Join(", ", ScenarioCatalog.All.Select(scenario => scenario.Name))}.",
        HelpName = "NAME",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [],
    };

    private readonly Option<string?> json = new("--json") { Description = "Also write the figures to a file, as JSON.", HelpName = "FILE" };

    /// <summary>Measures and prints.</summary>
    /// <param name="arguments">As typed, without the program's name.</param>
    /// <returns>0 when everything ran, whether or not the targets hold; 1 with one line on the error stream when it could not.</returns>
    public async Task<int> RunAsync(string[] arguments)
    {
        RootCommand root = new("Fills a node with a generated workplace, puts load on it, and prints what it does.")
        {
            quick, learners, interactions, seed, seconds, folder, scenarios, json,
        };
        root.SetAction((parsed, cancelled) => MeasureAsync(Read(parsed), cancelled));
        try
        {
            return await root.Parse(arguments).InvokeAsync(new() { Output = output, Error = errors, EnableDefaultExceptionHandler = false });
        }
        catch (Exception failure) when (failure is LoadFailedException or IOException or UnauthorizedAccessException or HttpRequestException)
        {
            await errors.WriteLineAsync($"load: {failure.Message.ReplaceLineEndings(" ")}");
            return 1;
        }
    }

    private LoadOptions Read(ParseResult parsed)
    {
        var isQuick = parsed.GetValue(quick);
        var chosen = parsed.GetValue(scenarios) ?? [];
        return chosen.FirstOrDefault(name => !ScenarioCatalog.All.Any(scenario => scenario.Name == name)) is { } unknown
            ? throw new LoadFailedException($"There is no scenario {Quoted.Text(unknown)}; --help lists them.")
            : new()
            {
                Learners = isQuick ? QuickLearners : AtLeast(2, learners.Name, parsed.GetValue(learners)),
                Interactions = isQuick ? QuickInteractions : AtLeast(1_000, interactions.Name, parsed.GetValue(interactions)),
                Seed = AtLeast(0, seed.Name, parsed.GetValue(seed)),
                Duration = TimeSpan.FromSeconds(isQuick ? 1 : AtLeast(1, seconds.Name, parsed.GetValue(seconds))),
                Ingested = isQuick ? QuickInteractions : 200_000,
                Folder = parsed.GetValue(folder),
                Scenarios = chosen,
                IsQuick = isQuick,
                Json = parsed.GetValue(json),
            };
    }

    private async Task<int> MeasureAsync(LoadOptions options, CancellationToken cancellationToken)
    {
        Progress progress = new(errors, clock);
        FigureList figures = new(judges: !options.IsQuick);
        await using (var bench = await Bench.PrepareAsync(options, figures, progress, clock, cancellationToken))
        {
            foreach (var scenario in ScenarioCatalog.All.Where(scenario => options.Scenarios is [] || options.Scenarios.Contains(scenario.Name)))
            {
                progress.Start(scenario.Name);
                await scenario.RunAsync(bench, cancellationToken);
            }
        }

        figures.Write(output);
        if (options.Json is { } file)
        {
            await figures.WriteJsonAsync(file, cancellationToken);
        }

        return 0;
    }

    private static T AtLeast<T>(T least, string name, T value)
        where T : IComparable<T> => value.CompareTo(least) >= 0
            ? value
            : throw new LoadFailedException(string.Create(CultureInfo.InvariantCulture, $"{name} {value} is below {least}."));
}
