using System.Globalization;
using System.Security.Cryptography;
using LearningGraph.Recommender;
using Spectre.Console;

namespace LearningGraph.Cli;

/// <summary>Shows an evaluation to people.</summary>
internal static class EvaluationTable
{
    /// <summary>Writes a row per ranker, what ships marked, the hard questions, whom the questions reach, the truth if it is known, then the difference with its interval, recall, latency and the data card.</summary>
    public static void Write(EvaluationReport report, EvaluationSource source, Terminal terminal)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("", "ranker");
        foreach (var metric in new[] { "MRR", "P@1", "Hit@5", "Hit@10", "nDCG@10" })
        {
            table.AddColumn(new TableColumn(metric).RightAligned());
        }

        foreach (var row in report.Rows)
        {
            string[] cells = [row.Name == report.Shipped ? ">" : "", row.Name, .. new[] { row.Mrr, row.P1, row.Hit5, row.Hit10, row.Ndcg10 }.Select(Number)];
            table.AddRow(cells.Select(cell => new Text(cell)));
        }

        terminal.Tables.Write(table);
        SliceTable.Write(report, terminal);
        FairnessTable.Write(report.Fairness, terminal);
        if (report.Truth is { } truth)
        {
            TruthTable.Write(truth, terminal);
        }

        var difference = report.ShippedVsBestSingle;
        Line("shipped", $"{report.Shipped}; MRR {Signed(difference.MrrDifference)} against {difference.Name}, 95 % interval [{Signed(difference.Low)}, {Signed(difference.High)}]");
        Line("gate", report.Gate?.Reason ?? "");
        Line("recall", $"{Number(report.CandidateRecall100)} of the questions have a right answerer among the candidates");
        Line("latency", string.Create(CultureInfo.InvariantCulture, $"p50 {report.LatencyMs.P50:N2} ms, p99 {report.LatencyMs.P99:N2} ms"));
        Line("data", $"{report.Dataset}: {Count(report.Questions)} questions, {Count(report.TestQuestions)} in the test; mode {source.Mode.ToString().ToLowerInvariant()}, seed {report.Seed}");
        Line("cut", Rfc3339JsonConverter.Format(report.Cut));
        ReadingLines.WriteCounts(source.Report, terminal);
        Line("entries", $"{Count(source.Entries.Count)}, SHA-256 {Hash(source.Entries)}");
        ReadingLines.WriteNotes(source.Report.Notes, terminal);

        void Line(string name, string value) => ReadingLines.Write(terminal, name, value);
    }

    private static string Hash(IReadOnlyList<LogEntry> entries)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var entry in entries)
        {
            hash.AppendData(EntryJson.Write(entry));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }

    private static string Number(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);

    private static string Signed(double value) => value.ToString("+0.000;-0.000;0.000", CultureInfo.InvariantCulture);

    private static string Count(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
