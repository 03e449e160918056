namespace LearningGraph.Cli;

/// <summary>What becomes of the rows of one table.</summary>
/// <param name="File">Its file name; null when the mapping is for one file of any name.</param>
/// <param name="IsOptional">Whether the import goes on without it.</param>
/// <param name="Format">How it is written.</param>
/// <param name="Entries">What each row becomes, in this order.</param>
internal sealed record CsvFileMapping(string? File, bool IsOptional, CsvTableFormat Format, IReadOnlyList<CsvEntryMapping> Entries)
{
    /// <summary>Keeps people out of ids.</summary>
    public CsvPersonalIds PersonalIds { get; } = new(Entries);
}
