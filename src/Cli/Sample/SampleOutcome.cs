namespace LearningGraph.Cli;

/// <summary>What a sample is and where it lies.</summary>
/// <param name="File">The NDJSON file.</param>
/// <param name="Truth">The file of who knows what; null when none was asked for.</param>
/// <param name="Learners">How many people work there at any one time.</param>
/// <param name="Topics">How many topics.</param>
/// <param name="Days">How many days.</param>
/// <param name="Seed">Which workplace of this kind.</param>
/// <param name="Entries">Lines of the file.</param>
internal sealed record SampleOutcome(string File, string? Truth, int Learners, int Topics, int Days, long Seed, long Entries);
