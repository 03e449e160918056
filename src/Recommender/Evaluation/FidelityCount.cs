namespace LearningGraph.Recommender;

/// <summary>Counts what became of the scores of one ranker.</summary>
internal sealed class FidelityCount(SuggestionPipeline pipeline)
{
    private const int Shown = 3;

    private int suggestions;
    private int reasons;
    private int lowered;
    private int withoutEvidence;

    /// <summary>Suggests people for a question, and scores each once more without what each reason names.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="without">What is known when positions of the history have been taken back.</param>
    public void Add(ReplayedQuestion question, Func<ReadOnlySpan<long>, Projections> without)
    {
        // Ranking time stays, also when what is taken back happened last.
        var ask = question.Ask with { Count = Shown, At = question.Known.AsOf };
        foreach (var suggestion in pipeline.Suggest(ask, question.Known, question.At))
        {
            suggestions++;
            var score = Score(ask, question.Known, suggestion.Learner);
            foreach (var reason in suggestion.Reasons)
            {
                if (reason.Evidence.IsEmpty)
                {
                    withoutEvidence++;
                    continue;
                }

                reasons++;
                lowered += Score(ask, without(reason.Evidence.AsSpan()), suggestion.Learner) < score ? 1 : 0;
            }
        }
    }

    /// <summary>What was counted.</summary>
    public FidelityRow ToRow() => new(pipeline.Model, suggestions, reasons, lowered, withoutEvidence);

    private double Score(Ask ask, Projections known, LearnerId learner)
    {
        var number = known.Tables.Learners.Find(learner.Value);
        return pipeline.Score(RankingQuery.Of(ask, known), [number]).Single(candidate => candidate.Learner == number).Score;
    }
}
