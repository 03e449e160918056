namespace LearningGraph.Recommender;

/// <summary>A part of the past: what happened before it is known, and what people join in it is to be foreseen.</summary>
/// <param name="Begins">The first moment of it.</param>
/// <param name="Ends">The first moment behind it; null for the end of the history.</param>
internal readonly record struct JoinSpan(DateTimeOffset Begins, DateTimeOffset? Ends)
{
    /// <summary>Whether a moment lies in it.</summary>
    public bool Holds(DateTimeOffset at) => at >= Begins && !(at >= Ends);
}
