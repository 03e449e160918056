namespace LearningGraph.Recommender;

/// <summary>"names sql as a strength".</summary>
internal sealed class StrengthReason : IReasonSource
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Quantities { get; } = [CandidateSigns.Stated];

    /// <inheritdoc/>
    public RankedReason? Find(RankingQuery query, int learner)
    {
        var named = Strengths.FindTopics(query, learner).Select(query.NameOf).ToArray();
        return named.Length == 0 ? null : new($"names {Sentence.Join(named)} as a strength", [], Count: 0);
    }
}
