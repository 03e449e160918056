namespace LearningGraph.Recommender;

/// <summary>"answered 3 questions like this one, 2 accepted".</summary>
internal sealed class SimilarQuestionReason : IReasonSource
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Quantities { get; } =
        [SignalCatalog.SimilarQuestions, SignalCatalog.TextProfile, .. FeatureCatalog.NamesOf<SimilarityFeatures>()];

    /// <inheritdoc/>
    public RankedReason? Find(RankingQuery query, int learner)
    {
        if (string.IsNullOrWhiteSpace(query.Ask.Text))
        {
            return null;
        }

        var evidence = AnswerEvidence.Find(
            query, learner, (in Answer answer) => answer.Question >= 0 && query.AlikeQuestions.Contains(answer.Question));
        return evidence is null ? null : new(Sentence.Helped(evidence, " like this one"), evidence.Positions, evidence.Total);
    }
}
