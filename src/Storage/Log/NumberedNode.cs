namespace LearningGraph.Storage;

/// <summary>What the log knows about one id.</summary>
/// <param name="Number">Dense, from 0, never reused.</param>
/// <param name="FirstPosition">The entry that named the id first.</param>
internal readonly record struct NumberedNode(int Number, long FirstPosition);
