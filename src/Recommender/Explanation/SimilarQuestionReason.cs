namespace LearningGraph.Recommender;

/// <summary>"answered 3 questions like this one, 2 accepted".</summary>
internal sealed class SimilarQuestionReason : IReasonSource
{
    // Of the questions that vote, only those at least half as similar as the most similar are called alike to the asker's face.
    private const double Alike = 0.5;

    /// <inheritdoc/>
    public IReadOnlyList<string> Signals { get; } = [SignalCatalog.SimilarQuestions, SignalCatalog.TextProfile];

    /// <inheritdoc/>
    public RankedReason? Find(RankingQuery query, int learner)
    {
        var similar = query.Similar
            .Where(question => question.Score >= Alike * query.Similar[0].Score)
            .Select(question => question.Question)
            .ToHashSet();
        var evidence = AnswerEvidence.Find(query, learner, (in Answer answer) => answer.Question >= 0 && similar.Contains(answer.Question));
        return evidence is null ? null : new(Sentence.Helped(evidence, " like this one"), evidence.Positions, evidence.Total);
    }
}
