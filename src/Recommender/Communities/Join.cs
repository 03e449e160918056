namespace LearningGraph.Recommender;

/// <summary>Somebody became a member of something.</summary>
/// <param name="Learner">Who; not empty, compared ordinally.</param>
/// <param name="Group">Of what: a group, or whatever else people take part in.</param>
/// <param name="At">When, UTC; null when it is not known.</param>
public readonly record struct Join(string Learner, string Group, DateTimeOffset? At);
