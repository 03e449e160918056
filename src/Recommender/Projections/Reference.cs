namespace LearningGraph.Recommender;

/// <summary>An entity that names a question.</summary>
/// <param name="Position">Its place in the log.</param>
/// <param name="Index">Its index among answers or appreciations.</param>
/// <param name="IsAppreciation">Which of the two.</param>
internal readonly record struct Reference(long Position, int Index, bool IsAppreciation);
