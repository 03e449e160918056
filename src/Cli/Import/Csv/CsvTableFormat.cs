using System.Text;

namespace LearningGraph.Cli;

/// <summary>How the rows of a table are written.</summary>
internal sealed record CsvTableFormat
{
    /// <summary>What separates columns; null to find out from the header.</summary>
    public char? Delimiter { get; init; }

    /// <summary>The encoding when no byte order mark names it.</summary>
    public Encoding Encoding { get; init; } = Encoding.UTF8;

    /// <summary>Separates the decimals of a number: a dot or a comma.</summary>
    public char DecimalPoint { get; init; } = '.';

    /// <summary>The zone of times that name no offset; null when there are none.</summary>
    public TimeZoneInfo? Zone { get; init; }
}
