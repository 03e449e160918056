using System.Globalization;
using System.Text.Json;
using Spectre.Console;

namespace LearningGraph.Load;

/// <summary>Everything that was measured, in order.</summary>
/// <param name="judges">Whether targets are compared with.</param>
internal sealed class FigureList(bool judges)
{
    private const int WidthWhenRedirected = 120;
    private static readonly JsonSerializerOptions Json = new(DomainJson.Options) { WriteIndented = true };

    private readonly List<Figure> figures = [];

    /// <summary>Adds a figure that has no target.</summary>
    public void Add(string scenario, string name, double value, string unit) => figures.Add(new(scenario, name, Round(value), unit, null, null));

    /// <summary>Adds a figure that should not be above a limit.</summary>
    public void AddAtMost(double limit, string scenario, string name, double value, string unit) =>
        figures.Add(new(scenario, name, Round(value), unit, $"< {Format(limit)}", judges ? value <= limit : null));

    /// <summary>Adds a figure that should not be below a limit.</summary>
    public void AddAtLeast(double limit, string scenario, string name, double value, string unit) =>
        figures.Add(new(scenario, name, Round(value), unit, $"> {Format(limit)}", judges ? value >= limit : null));

    /// <summary>Prints them as a table.</summary>
    public void Write(TextWriter output)
    {
        var target = new AnsiConsoleOutput(output);
        var console = AnsiConsole.Create(new() { Out = target, Ansi = target.IsTerminal ? AnsiSupport.Detect : AnsiSupport.No });
        if (!target.IsTerminal)
        {
            console.Profile.Width = WidthWhenRedirected;
        }

        var table = new Table().Border(TableBorder.Simple).AddColumns("", "", "measured", "", "target", "");
        table.Columns[2].RightAligned();
        table.Columns[4].RightAligned();
        foreach (var (figure, isFirst) in figures.Select((figure, place) => (figure, place == 0 || figures[place - 1].Scenario != figure.Scenario)))
        {
            var verdict = figure.Holds switch { true => "holds", false => "missed", null => "" };
            table.AddRow(
                [.. new[] { isFirst ? figure.Scenario : "", figure.Name, Format(figure.Value), figure.Unit, figure.Target ?? "", verdict }.Select(Markup.Escape)]);
        }

        console.Write(table);
    }

    /// <summary>Writes them as an array.</summary>
    public Task WriteJsonAsync(string file, CancellationToken cancellationToken) =>
        File.WriteAllBytesAsync(file, JsonSerializer.SerializeToUtf8Bytes(figures, Json), cancellationToken);

    private static double Round(double value) => double.IsFinite(value) ? Math.Round(value, 3) : 0;

    private static string Format(double value) => value switch
    {
        >= 100 => value.ToString("N0", CultureInfo.InvariantCulture),
        >= 10 => value.ToString("0.#", CultureInfo.InvariantCulture),
        _ => value.ToString("0.##", CultureInfo.InvariantCulture),
    };
}
