namespace LearningGraph.Recommender;

/// <summary>Scores one row of features.</summary>
internal delegate double RowScorer(ReadOnlySpan<float> row);
