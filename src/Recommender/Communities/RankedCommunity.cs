namespace LearningGraph.Recommender;

/// <summary>A group with its score.</summary>
/// <param name="Group">Group number.</param>
/// <param name="Score">Larger is better, from 0.</param>
/// <param name="Row">Its row in what a learned ranker scored; -1 for a place by the blend.</param>
/// <param name="IsSpokenFor">Whether anything speaks for it, be it only a member.</param>
internal readonly record struct RankedCommunity(int Group, double Score, int Row, bool IsSpokenFor);
