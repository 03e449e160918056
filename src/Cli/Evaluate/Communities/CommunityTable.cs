using System.Globalization;
using LearningGraph.Recommender;
using Spectre.Console;

namespace LearningGraph.Cli;

/// <summary>Shows an evaluation of communities to people.</summary>
internal static class CommunityTable
{
    /// <summary>Writes a row per ranker, what answers, or else what was chosen, marked, then the differences with their intervals and the data card.</summary>
    public static void Write(CommunityReport report, JoinSource source, Terminal terminal)
    {
        terminal.Tables.Write(Draw(report.Rows, report.BestBaseline, report.Shipped ?? report.Chosen));
        if (!report.ColdRows.IsEmpty)
        {
            terminal.Output.WriteLine($"{Count(report.ColdLearners)} learners who had not been in any group:");
            terminal.Tables.Write(Draw(report.ColdRows, "popularity", chosen: null));
        }

        Line("chosen", $"{report.Chosen}; best baseline {report.BestBaseline}; both, and all parameters, on the validation window of {Count(report.ValidationLearners)} learners");
        if (report.Gate is { } gate)
        {
            Line("shipped", $"{report.Shipped}, settled before the test window was looked at");
            Line("gate", gate.Reason);
        }

        Line("data", $"{report.Dataset}: {Count(report.Memberships)} memberships of {Count(report.Learners)} learners in {Count(report.Groups)} groups");
        Line("test", $"{Count(report.TestJoins)} joins of {Count(report.TestLearners)} learners; {Split(report)}, seed {report.Seed}");
        ReadingLines.WriteCounts(source.Report, terminal);
        Line("joins", $"{Count(source.Joins.Count)}, SHA-256 {source.FindHash()}");
        ReadingLines.WriteNotes(report.Notes.Concat(source.Report.Notes), terminal);

        void Line(string name, string value) => ReadingLines.Write(terminal, name, value);
    }

    private static Table Draw(IEnumerable<CommunityRow> rows, string baseline, string? chosen)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("", "ranker");
        foreach (var metric in new[] { "Hit@1", "Recall@3", "Recall@10", "MRR", "nDCG@10", "against " + baseline })
        {
            table.AddColumn(new TableColumn(metric).RightAligned());
        }

        foreach (var row in rows)
        {
            string[] cells =
            [
                row.Name == chosen ? ">" : "", row.Parameters,
                .. new[] { row.Hit1, row.Recall3, row.Recall10, row.Mrr, row.Ndcg10 }.Select(Number), Difference(row.VsBaseline),
            ];
            table.AddRow(cells.Select(cell => new Text(cell)));
        }

        return table;
    }

    private static string Split(CommunityReport report) =>
        report.Cut is { } cut ? $"all after {Rfc3339JsonConverter.Format(cut)}" : "the last of each learner in two or more groups";

    private static string Difference(CommunityDifference? difference) =>
        difference is null ? "" : $"{Signed(difference.Ndcg10)} [{Signed(difference.Low)}, {Signed(difference.High)}]";

    private static string Number(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);

    private static string Signed(double value) => value.ToString("+0.000;-0.000;0.000", CultureInfo.InvariantCulture);

    private static string Count(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
