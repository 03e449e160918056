namespace LearningGraph.Silo;

/// <summary>What a sample's folder says of itself, in a file beside the database.</summary>
/// <param name="Learners">How many people work there at any one time.</param>
/// <param name="Days">How many days it covers.</param>
/// <param name="Seed">Which workplace it is.</param>
/// <param name="Question">Something that somebody there asked.</param>
/// <param name="IsComplete">False while it is being written.</param>
internal sealed record Sample(int Learners, int Days, long Seed, string Question, bool IsComplete);
