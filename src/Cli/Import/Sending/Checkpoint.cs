namespace LearningGraph.Cli;

/// <summary>
/// How far an import got: everything up to here was acknowledged. A reader gives the same entries in the same order each time, so that
/// their number tells where to go on, whatever the format; the digest tells whether it is still the same source.
/// </summary>
/// <param name="Entries">How many entries of the source.</param>
/// <param name="Digest">Of these entries.</param>
/// <param name="First">The address of the first that the node took; null when it took none.</param>
/// <param name="Last">The address of the last that the node took; null when it took none.</param>
/// <param name="Sent">What became of them.</param>
internal sealed record Checkpoint(long Entries, string Digest, string? First, string? Last, SendReport Sent);
