using System.Globalization;
using LearningGraph.Simulation;
using Spectre.Console;

namespace LearningGraph.Cli;

/// <summary>Shows which parameters matter for what.</summary>
internal static class ScreeningTable
{
    /// <summary>Writes a row per parameter, the one that matters most first: the mean size of its effects, and how they differ; then what was read.</summary>
    public static void Write(EvaluationSource source, ScreeningReport report, Terminal terminal)
    {
        terminal.Output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{source.Dataset}: {report.Trajectories} trajectories of {report.Windows} windows; seed {report.Seed}"));
        var table = new Table().Border(TableBorder.Simple).AddColumns("μ* (σ)");
        foreach (var series in report.Rows[0].Effects)
        {
            table.AddColumn(new TableColumn(series.Series).RightAligned());
        }

        foreach (var row in report.Rows.OrderByDescending(Importance))
        {
            table.AddRow(row.Effects.Select(effect => Cell(effect.Effect)).Prepend(row.Parameter.Field).Select(cell => new Text(cell)));
        }

        terminal.Tables.Write(table);
        terminal.Output.WriteLine("μ* is the mean size of what a parameter changes over its whole range, σ how much that differs from place to place. Counts are on the scale of their roots.");
        ReadingLines.WriteCounts(source.Report, terminal);
        ReadingLines.WriteNotes(source.Report.Notes, terminal);

        double Importance(ScreenedParameter row) => row.Effects.Select((effect, place) => (effect.Effect?.MeanSize ?? 0) / Largest(place)).Average();

        double Largest(int place) => Math.Max(1e-9, report.Rows.Max(row => row.Effects[place].Effect?.MeanSize ?? 0));
    }

    private static string Cell(ElementaryEffect? effect) =>
        effect is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{effect.MeanSize:0.00} ({effect.Deviation:0.00})");
}
