using System.Collections.Immutable;

namespace LearningGraph.Domain;

/// <summary>How the suggestions that were shown have been taken so far. Tells nothing about too few askers.</summary>
/// <param name="Position">The last log position that is counted.</param>
/// <param name="Rows">By the model's name, ordinally; of each all places together first, then by place. A model of which nothing may be told is missing.</param>
[GenerateSerializer, Immutable, Alias("lg.online-acceptance")]
public sealed record OnlineAcceptance([property: Id(0)] long Position, [property: Id(1)] ImmutableArray<AcceptanceRow> Rows);
