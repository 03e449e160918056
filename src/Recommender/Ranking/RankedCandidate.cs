namespace LearningGraph.Recommender;

/// <summary>A candidate with its score.</summary>
/// <param name="Learner">Learner number.</param>
/// <param name="Row">Its row in the feature matrix.</param>
/// <param name="Score">Larger is better.</param>
/// <param name="IsNewcomer">Has hardly answered yet but shows fresh signs of knowing the topics.</param>
internal readonly record struct RankedCandidate(int Learner, int Row, double Score, bool IsNewcomer);
