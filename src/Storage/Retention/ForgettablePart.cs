namespace LearningGraph.Storage;

/// <summary>A part of the log in which something is to be forgotten.</summary>
/// <param name="Before">What happened before is old.</param>
/// <param name="After">The part begins after this position.</param>
/// <param name="Last">The part ends with this position.</param>
/// <param name="Leavings">Whether leavings are to be forgotten, or everything else; see <see cref="Forgettable"/>.</param>
/// <param name="Count">How much was to be forgotten in it when it was looked for; 0 for an empty part.</param>
internal readonly record struct ForgettablePart(DateTimeOffset Before, long After, long Last, bool Leavings, int Count);
