namespace LearningGraph.Storage;

/// <summary>What stands in a manifest's file.</summary>
/// <param name="Sha256">Of the content, in hexadecimal.</param>
/// <param name="Manifest">What the model is.</param>
internal sealed record KeptModel(string Sha256, ModelManifest Manifest);
