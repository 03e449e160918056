using System.Collections.Immutable;

namespace LearningGraph.Domain;

/// <summary>Some of the entries in a part of the log, with the organisation's own ids.</summary>
/// <param name="Last">The last position that was looked at; the one before the part when the log ends there.</param>
/// <param name="Entries">What was looked for, ascending. Whoever was erased appears as <see cref="LearnerId.Erased"/>.</param>
public sealed record EntryPage(long Last, ImmutableArray<RecordedEntry> Entries);
