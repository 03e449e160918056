using System.Globalization;
using LearningGraph.Recommender;
using Spectre.Console;

namespace LearningGraph.Cli;

/// <summary>Shows people how close rankers come to who really knows.</summary>
internal static class TruthTable
{
    /// <summary>Writes a row per ranker, and by how much the compared one is above it, with the interval.</summary>
    public static void Write(TruthReport report, Terminal terminal)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("against the truth");
        table.AddColumn(new TableColumn("nDCG@10").RightAligned());
        table.AddColumn(new TableColumn($"{report.Compared} above it").RightAligned().NoWrap());
        foreach (var row in report.Rows)
        {
            string[] cells = [row.Name, row.Ndcg10.ToString("0.000", CultureInfo.InvariantCulture), row.Name == report.Compared ? "" : $"{Signed(row.Difference)} [{Signed(row.Low)}, {Signed(row.High)}]"];
            table.AddRow(cells.Select(cell => new Text(cell)));
        }

        terminal.Tables.Write(table);
        terminal.Output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{"truth",-9}{report.Questions:N0} questions on topics of which somebody knows something; 95 % intervals"));
    }

    private static string Signed(double value) => value.ToString("+0.000;-0.000;0.000", CultureInfo.InvariantCulture);
}
