namespace LearningGraph.Recommender;

/// <summary>A pair that may be.</summary>
/// <param name="Learner">Index of the learner, in [0, learners).</param>
/// <param name="Mentor">Index of the mentor, in [0, mentors).</param>
/// <param name="Score">In [0, 1].</param>
internal readonly record struct PossiblePair(int Learner, int Mentor, double Score);
