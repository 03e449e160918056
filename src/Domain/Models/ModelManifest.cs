using System.Collections.Immutable;

namespace LearningGraph.Domain;

/// <summary>What a learned ranker was made of, from what, and how it did.</summary>
[GenerateSerializer, Immutable, Alias("lg.model-manifest")]
public sealed record ModelManifest
{
    /// <summary>Names the version: <c>v</c> and a number that grows by one.</summary>
    [Id(0)]
    public required ModelVersion Version { get; init; }

    /// <summary>When its training ended.</summary>
    [Id(1)]
    public required DateTimeOffset TrainedAt { get; init; }

    /// <summary>The build of the program that trained it, with the revision of its source.</summary>
    [Id(2)]
    public required string Build { get; init; }

    /// <summary>SHA-256 over the names and formulas of its features, in hexadecimal: a model serves only where they are the same.</summary>
    [Id(3)]
    public required string FeatureHash { get; init; }

    /// <summary>Its features, in the order of the columns.</summary>
    [Id(4)]
    public required ImmutableArray<string> Features { get; init; }

    /// <summary>What it was trained on.</summary>
    [Id(5)]
    public required ModelBasis Basis { get; init; }

    /// <summary>What chance was drawn from.</summary>
    [Id(6)]
    public required ulong Seed { get; init; }

    /// <summary>What was chosen.</summary>
    [Id(7)]
    public required ModelParameters Parameters { get; init; }

    /// <summary>Its mean reciprocal rank on the gate's window, in [0, 1].</summary>
    [Id(8)]
    public required double Mrr { get; init; }

    /// <summary>Every simpler ranker on the same window, the fixed one that serves without a model first.</summary>
    [Id(9)]
    public required ImmutableArray<ModelScore> Beside { get; init; }

    /// <summary>Whether it may serve, and why.</summary>
    [Id(10)]
    public required ModelVerdict Gate { get; init; }

    /// <summary>What it ranks. Default: people.</summary>
    [Id(11)]
    public ModelKind Kind { get; init; }
}
