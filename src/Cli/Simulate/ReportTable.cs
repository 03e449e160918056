using System.Globalization;
using LearningGraph.Simulation;
using Spectre.Console;

namespace LearningGraph.Cli;

/// <summary>Shows the report of an experiment: the most asked-for measures by strategy, then what can be said, each sentence above what it rests on.</summary>
internal static class ReportTable
{
    private static readonly string[] Columns = ["adoption", "adoptionAfterFounders", "questions", "answerRate", "medianHours", "knowledge", "survival365"];

    /// <summary>Writes the table and the conclusions.</summary>
    public static void Write(ExperimentReport report, Terminal terminal)
    {
        var places = Columns.Select(MeasureCatalogue.PlaceOf).ToArray();
        var table = new Table().Border(TableBorder.Simple).AddColumns("strategy");
        foreach (var place in places)
        {
            table.AddColumn(new TableColumn(report.Measures[place].Name).RightAligned());
        }

        table.AddColumn(new TableColumn("best adoption").RightAligned());
        foreach (var strategy in report.Strategies)
        {
            var figures = places.Select(place => Cell(report.Measures[place], strategy.Figures[place], report.Replicates));
            var best = strategy.Figures[places[0]].BestProbability?.ToString("0 %", CultureInfo.InvariantCulture) ?? "-";
            table.AddRow(new[] { strategy.Name }.Concat(figures).Append(best).Select(cell => new Text(cell)));
        }

        terminal.Tables.Write(table);
        foreach (var finding in report.Findings)
        {
            terminal.Output.WriteLine();
            terminal.Output.WriteLine(finding.Sentence);
            foreach (var detail in finding.Details)
            {
                terminal.Output.WriteLine($"  - {detail}");
            }
        }
    }

    // A mean over some of the replicates only says so.
    private static string Cell(Measure measure, MeasureFigure figure, int replicates)
    {
        var value = figure is { Mean: { } mean, Low: { } low, High: { } high }
            ? $"{FigureText.Value(measure, mean)} ±{FigureText.Bare(measure, (high - low) / 2)}"
            : FigureText.Value(measure, figure.Mean);
        return figure.Replicates > 0 && figure.Replicates < replicates ? $"{value} in {figure.Replicates}" : value;
    }
}
