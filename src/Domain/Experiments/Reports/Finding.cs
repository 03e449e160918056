using System.Collections.Immutable;

namespace LearningGraph.Domain;

/// <summary>One thing that can be said of an experiment.</summary>
/// <param name="Sentence">In short; never claims more than the details.</param>
/// <param name="Details">What it rests on, a line each, such as one for each strategy, in the scenario's order; empty where the sentence says all.</param>
[GenerateSerializer, Immutable, Alias("lg.finding")]
public sealed record Finding(
    [property: Id(0)] string Sentence,
    [property: Id(1)] ImmutableArray<string> Details);
