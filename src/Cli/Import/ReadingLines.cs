using System.Globalization;

namespace LearningGraph.Cli;

/// <summary>Says below a report what was read of its source, what was left out, and what else to know of it.</summary>
internal static class ReadingLines
{
    /// <summary>Writes what was read, and what was left out by reason.</summary>
    public static void WriteCounts(ImportReport reading, Terminal terminal)
    {
        Write(terminal, "read", string.Join(", ", reading.Read.Select(read => $"{Count(read.Value)} {read.Key}")));
        Write(terminal, "skipped", Count(reading.Skipped.Values.Sum()));
        foreach (var (reason, count) in reading.Skipped)
        {
            Write(terminal, "", $"{Count(count)} {reason}");
        }
    }

    /// <summary>Writes a line for each note.</summary>
    public static void WriteNotes(IEnumerable<string> notes, Terminal terminal)
    {
        foreach (var note in notes)
        {
            Write(terminal, "note", note);
        }
    }

    /// <summary>Writes one line: its name in a column of nine characters, then what it says.</summary>
    public static void Write(Terminal terminal, string name, string value) => terminal.Output.WriteLine($"{name,-9}{value}");

    private static string Count(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
