namespace LearningGraph.Domain;

/// <summary>One of the things that a run is measured by.</summary>
[GenerateSerializer, Immutable, Alias("lg.measure")]
public sealed record Measure
{
    /// <summary>How it is called in scenarios, rows and reports; lower camel case.</summary>
    [Id(0)] public required string Name { get; init; }

    /// <summary>What one of it is, such as <c>hours</c>; <c>share</c> for values in [0, 1].</summary>
    [Id(1)] public required string Unit { get; init; }

    /// <summary>Which way is better for whoever seeds a community.</summary>
    [Id(2)] public required MeasureDirection Better { get; init; }

    /// <summary>What it is, in a sentence, with what makes it undefined.</summary>
    [Id(3)] public required string Meaning { get; init; }
}
