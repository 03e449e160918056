using System.Collections.Immutable;

namespace LearningGraph.Domain;

/// <summary>Consecutive rows of the log.</summary>
/// <param name="After">The position before the first row: whoever has folded exactly up to here may fold this page.</param>
/// <param name="Last">The position of the last row; <paramref name="After"/> when there is none.</param>
/// <param name="Rows">Every row in (After, Last], ascending.</param>
/// <param name="Numbers">The ids behind the numbers that appear in these rows for the first time, ascending per kind; erased learners are missing.</param>
public sealed record LogPage(long After, long Last, ImmutableArray<LogRow> Rows, ImmutableArray<AssignedNumber> Numbers);
