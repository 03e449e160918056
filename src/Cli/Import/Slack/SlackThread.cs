namespace LearningGraph.Cli;

/// <summary>What is known of a thread while its replies are read in the order of time.</summary>
/// <param name="Author">Who began it; null when that is no learner.</param>
/// <param name="IsQuestion">Whether it began with a question.</param>
internal sealed record SlackThread(LearnerId? Author, bool IsQuestion)
{
    /// <summary>Who else has replied so far, in the order of their first replies.</summary>
    public List<LearnerId> Others { get; } = [];

    /// <summary>Whose help the author has accepted.</summary>
    public HashSet<LearnerId> Accepted { get; } = [];
}
