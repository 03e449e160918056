using System.Globalization;
using LearningGraph.Recommender;
using Spectre.Console;

namespace LearningGraph.Cli;

/// <summary>Shows people how rankers do where they have little to go by.</summary>
internal static class SliceTable
{
    /// <summary>Writes a row per kind of question; a dash where there is none of it.</summary>
    public static void Write(EvaluationReport report, Terminal terminal)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("where little is known");
        foreach (var column in new[] { "questions", $"MRR of {report.Shipped}", "of prior-blend", $"of {report.ShippedVsBestSingle.Name}" })
        {
            table.AddColumn(new TableColumn(column).RightAligned());
        }

        foreach (var row in report.Slices)
        {
            string[] cells = [row.Name, row.Questions.ToString("N0", CultureInfo.InvariantCulture), Number(row.Shipped), Number(row.Blend), Number(row.BestSingle)];
            table.AddRow(cells.Select(cell => new Text(cell)));
        }

        terminal.Tables.Write(table);
    }

    private static string Number(double? value) => value?.ToString("0.000", CultureInfo.InvariantCulture) ?? "-";
}
