namespace LearningGraph.Recommender;

/// <summary>"answered 3 questions like this one, 2 accepted".</summary>
internal sealed class SimilarQuestionReason : IReasonSource
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Signals { get; } = [SignalCatalog.SimilarQuestions, SignalCatalog.TextProfile];

    /// <inheritdoc/>
    public RankedReason? Find(RankingQuery query, int learner)
    {
        var similar = query.Similar.Select(question => question.Question).ToHashSet();
        var evidence = AnswerEvidence.Find(query, learner, answer => answer.Question >= 0 && similar.Contains(answer.Question));
        return evidence is null ? null : new(Sentence.Answered(evidence, " like this one"), evidence.Positions, evidence.Total);
    }
}
