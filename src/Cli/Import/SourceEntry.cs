namespace LearningGraph.Cli;

/// <summary>One entry as a source gives it.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Fields">
/// Of a profile, the fields that the source says something of, by their names in JSON: in the entry itself a field that was left out looks
/// like one that was given empty. Null means that an empty field says nothing.
/// </param>
internal readonly record struct SourceEntry(LogEntry Entry, IReadOnlyCollection<string>? Fields = null)
{
    /// <summary>Entries of a source that leaves out what it does not know.</summary>
    public static IEnumerable<SourceEntry> All(IEnumerable<LogEntry> entries) => entries.Select(entry => new SourceEntry(entry));
}
