namespace LearningGraph.Domain;

/// <summary>An experiment that is kept.</summary>
/// <param name="Id">Which.</param>
/// <param name="Manifest">What was asked for; null when that is damaged or cannot be read.</param>
/// <param name="Standing">Where it is; failed when there is no manifest, and then its fault names the file.</param>
/// <param name="IsUnreadable">Whether its files are there and could not be read, for want of a permission, say: another time they may. False for damaged ones.</param>
public sealed record StoredExperiment(ExperimentId Id, ExperimentManifest? Manifest, ExperimentStanding Standing, bool IsUnreadable = false);
