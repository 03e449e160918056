namespace LearningGraph.Domain;

/// <summary>An experiment that is kept.</summary>
/// <param name="Id">Which.</param>
/// <param name="Manifest">What was asked for; null when that is damaged.</param>
/// <param name="Standing">Where it is; failed when the manifest is damaged, and then its fault names the file.</param>
public sealed record StoredExperiment(ExperimentId Id, ExperimentManifest? Manifest, ExperimentStanding Standing);
