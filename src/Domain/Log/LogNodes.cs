using System.Collections.Immutable;

namespace LearningGraph.Domain;

/// <summary>What the log knows about learners, groups and topics up to a position. Whoever was erased since is missing already.</summary>
/// <param name="Numbers">The ids behind all numbers, ascending per kind.</param>
/// <param name="Rows">Of each learner, group and topic the row that describes it last, and every answer to a suggestion; ascending.</param>
public sealed record LogNodes(ImmutableArray<AssignedNumber> Numbers, ImmutableArray<LogRow> Rows);
