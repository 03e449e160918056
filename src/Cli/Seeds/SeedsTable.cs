using System.Globalization;
using Spectre.Console;

namespace LearningGraph.Cli;

/// <summary>Shows a choice of seeds to people.</summary>
internal static class SeedsTable
{
    private const int SeedsShown = 20;
    private const string Chosen = "opim-c";

    /// <summary>Writes a row per choice, furthest spread first, then the seeds, the guarantee, the time and the data card.</summary>
    public static void Write(SeedsReport report, Terminal terminal)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("", "seeds by");
        foreach (var column in new[] { "spread", "95 % interval", "of " + Chosen })
        {
            table.AddColumn(new TableColumn(column).RightAligned());
        }

        AddRow(">", Chosen, report.Spread, report.Interval);
        foreach (var (name, spread) in report.Baselines.OrderByDescending(baseline => baseline.Value))
        {
            AddRow("", name, spread, report.BaselineIntervals[name]);
        }

        terminal.Tables.Write(table);
        Line("seeds", string.Join(' ', report.Seeds.Take(SeedsShown)) + (report.Seeds.Length > SeedsShown ? " …" : ""));
        Line("proved", Proof(report));
        Line("time", string.Create(CultureInfo.InvariantCulture, $"{report.Seconds:0.000} s to choose, from {Counted.Text(report.Samples, "sets")}, without reading and measuring"));
        Line("data", $"{report.Graph}: {Counted.Text(report.Nodes, "nodes")}, {Counted.Text(report.Edges, "edges")}; model {report.Model}, k {report.K}, seed {report.Seed}");
        Line("runs", $"{Counted.Text(report.Runs, "runs")} for each row; random seeds are drawn anew for each run");

        void AddRow(string mark, string name, double spread, SpreadInterval interval) => table.AddRow(
            new Text(mark), new Text(name), new Text(Number(spread)), new Text($"{Number(interval.Low)} - {Number(interval.High)}"), new Text(Share(spread / report.Spread)));

        void Line(string name, string value) => terminal.Output.WriteLine($"{name,-9}{value}");
    }

    private static string Proof(SeedsReport report)
    {
        var proof = string.Create(
            CultureInfo.InvariantCulture,
            $"at least {report.Guarantee:0.000} of the best possible spread, except with probability {report.FailureProbability:0.0#######}");
        return report.IsCutShort ? proof + "; cut short: there was no room for more sets" : proof;
    }

    private static string Number(double value) => value.ToString("N1", CultureInfo.InvariantCulture);

    private static string Share(double value) => value.ToString("P0", CultureInfo.InvariantCulture);
}
