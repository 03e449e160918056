namespace LearningGraph.Cli;

/// <summary>What a mapping file says: which rows of which tables become which entries.</summary>
/// <param name="Path">The mapping file.</param>
/// <param name="ReplacesProfiles">Whether a profile that the node has already is replaced.</param>
/// <param name="Lookups">Tables to look values up in, by name.</param>
/// <param name="Files">The tables, in the order in which they are read.</param>
internal sealed record CsvMapping(
    string Path, bool ReplacesProfiles, IReadOnlyDictionary<string, CsvLookup> Lookups, IReadOnlyList<CsvFileMapping> Files);
