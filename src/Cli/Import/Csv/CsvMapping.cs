namespace LearningGraph.Cli;

/// <summary>What a mapping file says: which rows of which tables become which entries.</summary>
/// <param name="Path">The mapping file.</param>
/// <param name="Source">The source's name, when none is given with the import; null when the mapping has none either.</param>
/// <param name="Known">What becomes of profiles that the node has already.</param>
/// <param name="Lookups">Tables to look values up in, by name.</param>
/// <param name="Files">The tables, in the order in which they are read.</param>
internal sealed record CsvMapping(
    string Path, string? Source, KnownProfiles Known, IReadOnlyDictionary<string, CsvLookup> Lookups, IReadOnlyList<CsvFileMapping> Files);
