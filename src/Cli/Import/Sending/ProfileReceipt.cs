namespace LearningGraph.Cli;

/// <summary>What became of one profile.</summary>
/// <param name="WasWritten">False when it was there already and was to be kept, or when it was refused.</param>
/// <param name="Rejection">Why it was refused; null when it was not.</param>
/// <param name="WasErased">Refused because the person was erased on request: that is as it should be.</param>
internal sealed record ProfileReceipt(bool WasWritten, Rejection? Rejection = null, bool WasErased = false);
