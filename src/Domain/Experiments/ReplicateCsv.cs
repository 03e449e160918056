using System.Globalization;

namespace LearningGraph.Domain;

/// <summary>Rows of an experiment as a table for a spreadsheet or a statistics program (RFC 4180, lines end with a line feed).</summary>
public static class ReplicateCsv
{
    /// <summary>Writes the header and one line for each row, in the order given: strategy, replicate, a column for each measure (empty where undefined), livedDays, fellSilent, founderNumbers.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="scenario">What the rows are of; names the strategies.</param>
    /// <param name="rows">The rows.</param>
    public static void Write(TextWriter writer, Scenario scenario, IEnumerable<ReplicateRow> rows)
    {
        WriteLine(writer, ["strategy", "replicate", .. MeasureCatalogue.All.Select(measure => measure.Name), "livedDays", "fellSilent", "founderNumbers"]);
        foreach (var row in rows)
        {
            WriteLine(
                writer,
                [
                    Quote(scenario.Strategies[row.Strategy].Title),
                    Text(row.Replicate),
                    .. row.Values.Select(value => value?.ToString("R", CultureInfo.InvariantCulture) ?? ""),
                    Text(row.LivedDays),
                    row.FellSilent ? "true" : "false",
                    string.Join(' ', row.Founders.Select(Text)),
                ]);
        }
    }

    private static void WriteLine(TextWriter writer, IEnumerable<string> cells)
    {
        writer.Write(string.Join(',', cells));
        writer.Write('\n');
    }

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Quote(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
