using System.Globalization;
using LearningGraph.Recommender;
using Spectre.Console;

namespace LearningGraph.Cli;

/// <summary>Shows people whom a stream of questions reaches.</summary>
internal static class FairnessTable
{
    /// <summary>Writes a row with and one without regard for load, then what was assumed.</summary>
    public static void Write(FairnessReport report, Terminal terminal)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("if the first named is asked");
        foreach (var column in new[] { "asks", "unasked", "Gini", "over capacity", "MRR", "lost", "people asked", "people named", "newcomers", "of all places" })
        {
            table.AddColumn(new TableColumn(column).RightAligned());
        }

        foreach (var row in report.Rows)
        {
            string[] cells =
            [
                row.Name, Count(row.Asks), Count(row.Unasked), Number(row.Gini), row.OverCapacity.ToString("P1", CultureInfo.InvariantCulture), Number(row.Mrr), Number(row.MrrLost), Count(row.PeopleAsked), Count(row.PeopleSuggested), Count(row.NewcomersSuggested), row.NewcomerShare.ToString("P1", CultureInfo.InvariantCulture),
            ];
            table.AddRow(cells.Select(cell => new Text(cell)));
        }

        terminal.Tables.Write(table);
        terminal.Output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{"fairness",-9}{report.People:N0} people could have been asked, {report.QuestionsPerWeek:N1} questions a week; capacity {report.CapacityPerWeek:N0} asks a week where no profile says; MRR {report.MrrBefore:0.000} before reranking"));
    }

    private static string Number(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);

    private static string Count(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
