using System.Collections.Immutable;
using System.Globalization;
using LearningGraph.Simulation;
using Spectre.Console;

namespace LearningGraph.Cli;

/// <summary>Shows a sweep: a row for each combination, then where the first strategy loses.</summary>
internal static class SweepTable
{
    /// <summary>Writes both.</summary>
    public static void Write(Scenario scenario, SweptParameter[] parameters, Measure measure, ImmutableArray<SweepPoint> points, Terminal terminal)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var column in parameters.Select(parameter => parameter.Field).Concat(scenario.Strategies.Select(choice => choice.Title)))
        {
            table.AddColumn(new TableColumn(Markup.Escape(column)).RightAligned());
        }

        foreach (var point in points)
        {
            table.AddRow(point.Values.Select(Number).Concat(point.Figures.Select(figure => Cell(measure, figure))).Select(cell => new Text(cell)));
        }

        terminal.Output.WriteLine($"{measure.Name}: means; + and - mark what is clearly more or less than {scenario.Strategies[0].Title}, corrected for all {points.Length * (scenario.Strategies.Length - 1):#,0} comparisons of this grid (Holm).");
        terminal.Tables.Write(table);
        foreach (var (strategy, choice) in scenario.Strategies.Index().Skip(1))
        {
            var losses = Sweep.FindLosses(points, measure, strategy);
            terminal.Output.WriteLine(losses.IsEmpty
                ? $"{scenario.Strategies[0].Title} loses clearly to {choice.Title} nowhere on this grid."
                : $"{scenario.Strategies[0].Title} loses clearly to {choice.Title} at {losses.Length} of {points.Length} points: {string.Join("; ", losses.Select(point => Describe(parameters, point)))}.");
        }
    }

    private static string Describe(SweptParameter[] parameters, SweepPoint point) =>
        string.Join(", ", parameters.Zip(point.Values, (parameter, value) => $"{parameter.Field} {Number(value)}"));

    private static string Cell(Measure measure, MeasureFigure figure) =>
        $"{FigureText.Value(measure, figure.Mean)}{(figure.ToFirst is { IsClear: true } difference ? difference.Mean > 0 ? " +" : " -" : "  ")}";

    private static string Number(double value) => value.ToString("0.##########", CultureInfo.InvariantCulture);
}
