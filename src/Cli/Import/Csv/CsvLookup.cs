namespace LearningGraph.Cli;

/// <summary>A table to look values up in.</summary>
/// <param name="File">Its file name.</param>
/// <param name="Format">How it is written.</param>
/// <param name="Key">What is looked up.</param>
/// <param name="Value">What is found.</param>
internal sealed record CsvLookup(string File, CsvTableFormat Format, CsvTemplate Key, CsvTemplate Value);
