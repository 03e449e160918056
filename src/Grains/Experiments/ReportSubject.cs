namespace LearningGraph.Grains;

/// <summary>What a report is of.</summary>
/// <param name="Status">How the experiment goes; its replicates that count are in the report.</param>
/// <param name="Manifest">What was asked for.</param>
/// <param name="Workplace">The file with the people it is about; null for a synthetic workplace, and once they are forgotten.</param>
/// <param name="Edition">Another object once some experiment was removed or has forgotten its people, and this may be of another.</param>
internal sealed record ReportSubject(ExperimentStatus Status, ExperimentManifest Manifest, string? Workplace, object Edition);
