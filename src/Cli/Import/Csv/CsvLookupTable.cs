using System.Diagnostics.CodeAnalysis;

namespace LearningGraph.Cli;

/// <summary>One table read as pairs, to find a value by a key from another table: an employee's number by e-mail, a course's length by name.</summary>
internal sealed class CsvLookupTable
{
    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);

    /// <summary>Reads the whole table; the first row of a key holds.</summary>
    /// <param name="table">The table.</param>
    /// <param name="lookup">What makes key and value.</param>
    /// <param name="report">Counts rows and those that say something else of the same key.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static CsvLookupTable Read(CsvTable table, CsvLookup lookup, ImportReport report, CancellationToken cancellationToken)
    {
        CsvLookupTable read = new();
        foreach (var row in table.Read(report, null, cancellationToken))
        {
            report.CountRead($"rows of {table.Name} to look up");
            if (lookup.Key.Fill(column => row[column], needsAll: true) is not { } key || lookup.Value.Fill(column => row[column], needsAll: true) is not { } value)
            {
                report.Skip($"rows of {table.Name} without a key or a value", example: ImportReport.Line(row.Line));
            }
            else if (!read.values.TryAdd(key, value) && read.values[key] != value)
            {
                report.SkipLine(
                    $"rows of {table.Name} that say something else of the same key",
                    new(row.Line, $"{table.Name}: {Quoted.Text(key)} was {Quoted.Text(read.values[key])} before, now {Quoted.Text(value)}."));
            }
        }

        return read;
    }

    /// <summary>The value of a key.</summary>
    public bool TryFind(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
}
