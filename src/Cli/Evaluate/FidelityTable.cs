using System.Globalization;
using LearningGraph.Recommender;
using Spectre.Console;

namespace LearningGraph.Cli;

/// <summary>Shows people how far reasons can be relied on.</summary>
internal static class FidelityTable
{
    /// <summary>Writes a row per ranker: reasons with evidence, and the share of those without whose evidence the score is lower.</summary>
    public static void Write(FidelityReport report, Terminal terminal)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("evidence taken back");
        foreach (var column in new[] { "suggestions", "reasons", "score lower", "share", "reasons without evidence" })
        {
            table.AddColumn(new TableColumn(column).RightAligned());
        }

        foreach (var row in report.Rows)
        {
            string[] cells =
                [row.Ranker, Count(row.Suggestions), Count(row.Reasons), Count(row.Lowered), row.Share.ToString("P1", CultureInfo.InvariantCulture), Count(row.WithoutEvidence)];
            table.AddRow(cells.Select(cell => new Text(cell)));
        }

        terminal.Tables.Write(table);
        terminal.Output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{report.Dataset}: {report.Judged:N0} questions from 70 % to 80 % of {report.Questions:N0}; seed {report.Seed}"));
    }

    private static string Count(int value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
