namespace LearningGraph.Recommender;

/// <summary>A learner who may get a mentor, and who that could be.</summary>
/// <param name="Number">Learner number.</param>
/// <param name="Ask">The learner and the topics.</param>
/// <param name="Found">Mentors by number; scores in [0, 1].</param>
/// <param name="Reason">Why the learner gets nobody, if it comes to that.</param>
/// <param name="Topics">Names the topics in a sentence; null for none.</param>
internal sealed record Seeker(int Number, Ask Ask, IReadOnlyList<(int Mentor, double Score)> Found, UnmatchedReason Reason, string? Topics)
{
    /// <summary>Somebody of whom nothing was looked up yet.</summary>
    public Seeker(int number, Ask ask)
        : this(number, ask, [], UnmatchedReason.NoCandidate, null)
    {
    }

    /// <summary>The learner as one who got nobody.</summary>
    public UnmatchedLearner Leave()
    {
        var help = Topics is null ? "help" : $"help with {Topics}";
        return new(Ask.Asker!.Value, Reason, Reason switch
        {
            UnmatchedReason.NoCandidate => $"Nobody who may be a mentor is known to {help}.",
            UnmatchedReason.Forbidden => $"Everybody who could {help} is in the learner's reporting line or in a pair to avoid.",
            UnmatchedReason.Unavailable => $"Everybody else who could {help} is away, full, has opted out, or does not want to be a mentor.",
            _ => $"Everybody who could {help} has got as many others as there is room for.",
        });
    }
}
