namespace LearningGraph.Cli;

/// <summary>One field that a kind of entry has.</summary>
/// <param name="Name">As in the API, such as <c>capacityPerWeek</c>.</param>
/// <param name="Type">What it holds, or what each of its items does.</param>
/// <param name="IsList">Whether it holds several.</param>
/// <param name="IsRequired">Whether an entry without it is none.</param>
internal sealed record CsvEntryField(string Name, CsvFieldType Type, bool IsList, bool IsRequired);
