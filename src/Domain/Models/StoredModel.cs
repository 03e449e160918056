namespace LearningGraph.Domain;

/// <summary>A model that is kept.</summary>
/// <param name="Version">Which.</param>
/// <param name="Manifest">What it is; null when it is damaged.</param>
/// <param name="Fault">What is wrong with it; null when nothing is.</param>
[GenerateSerializer, Immutable, Alias("lg.stored-model")]
public sealed record StoredModel([property: Id(0)] ModelVersion Version, [property: Id(1)] ModelManifest? Manifest, [property: Id(2)] string? Fault);
