using System.Globalization;
using LearningGraph.Recommender;
using Spectre.Console;

namespace LearningGraph.Cli;

/// <summary>Shows people what each part of the features is worth.</summary>
internal static class AblationTable
{
    /// <summary>Writes a row for all features and for each part left out: MRR, and the difference to all with its interval.</summary>
    public static void Write(AblationReport report, Terminal terminal)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("features");
        foreach (var column in new[] { "columns", "trees", "", "regression", "", "half and half", "" })
        {
            table.AddColumn(new TableColumn(column).RightAligned().NoWrap());
        }

        foreach (var row in report.Rows)
        {
            string[] cells =
            [
                row.Name,
                row.Columns == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"-{row.Columns}"),
                .. new[] { row.Trees, row.Regression, row.Mix }.SelectMany(figure => new[] { Number(figure.Mrr), row.Columns == 0 ? "" : Interval(figure) }),
            ];
            table.AddRow(cells.Select(cell => new Text(cell)));
        }

        terminal.Tables.Write(table);
        terminal.Output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{report.Dataset}: MRR on {report.Judged:N0} questions from 50 % to 80 % of {report.Questions:N0}; differences to all features with 95 % intervals; seed {report.Seed}"));
    }

    private static string Interval(AblationFigure figure) => $"{Signed(figure.Difference)} [{Signed(figure.Low)}, {Signed(figure.High)}]";

    private static string Number(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);

    private static string Signed(double value) => value.ToString("+0.000;-0.000;0.000", CultureInfo.InvariantCulture);
}
