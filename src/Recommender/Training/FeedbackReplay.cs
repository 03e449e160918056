namespace LearningGraph.Recommender;

/// <summary>
/// Turns what was said of suggestions into questions to learn from, with the features that those who were shown had then. Accepted and helpful
/// ones are relevant, declined and unhelpful ones are not; of whom nothing was said counts as not relevant where somebody of the same
/// set was preferred, and says nothing else. Sets whose asker was erased are left out, and those without text and topics.
/// </summary>
internal static class FeedbackReplay
{
    /// <param name="history">With the feedback.</param>
    /// <param name="most">How many sets at most; the latest.</param>
    /// <param name="cancellationToken">Stops between two sets.</param>
    /// <returns>Each question, and how many questions of the history had been asked when the last of it was said.</returns>
    public static IEnumerable<(TrainingQuestion Question, int Until)> Run(History history, int most, CancellationToken cancellationToken)
    {
        HistoryFold fold = new(history);
        var folded = 0;
        foreach (var said in history.Feedback.Said.TakeLast(most))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (AskOf(said.Shown, history) is not { } ask)
            {
                continue;
            }

            for (; folded < said.Known; folded++)
            {
                fold.Add(history.Rows[folded]);
            }

            if (Describe(said, ask, fold.Publish(), history.Feedback.Weights) is { } question)
            {
                yield return (question, said.Until);
            }
        }
    }

    private static Ask? AskOf(ShownRow shown, History history)
    {
        var asker = history.IdOf(NodeKind.Learner, shown.Asker);
        return (shown.Asker >= 0 && asker is null) || (shown.Text is null && shown.Topics.IsEmpty) ? null : new()
        {
            Asker = asker is null ? null : new LearnerId(asker),
            Text = shown.Text,
            Topics = [.. shown.Topics.Select(topic => new TopicId(history.IdOf(NodeKind.Topic, topic)!))],
            Count = shown.Learners.Length,
        };
    }

    private static TrainingQuestion? Describe(SaidOfShown said, Ask ask, Projections known, PlaceWeights weights)
    {
        var directory = known.Tables.Learners;
        var (learners, answers) = (said.Shown.Learners, said.Answers);
        var isAnyPreferred = answers.Any(IsPreferred);
        int[] places =
        [
            .. Enumerable.Range(0, learners.Length)
                .Where(place => learners[place] != said.Shown.Asker && directory.IdOf(learners[place]) is not null)
                .Where(place => isAnyPreferred || answers[place] is not null)
                .OrderBy(place => directory.IdOf(learners[place]), StringComparer.Ordinal),
        ];
        if (places.Length == 0)
        {
            return null;
        }

        var matrix = SuggestionPipeline.Measure(RankingQuery.Of(ask, known), places.Select(place => learners[place])).Matrix;
        var candidates = matrix.Candidates.ToArray();
        return new(
            [.. places.Select(place => matrix[Array.IndexOf(candidates, learners[place])].ToArray())],
            [.. places.Select(place => IsPreferred(answers[place]))])
        {
            Weights = [.. places.Select(place => answers[place] is null ? 1 : weights.At(place))],
        };
    }

    private static bool IsPreferred(AnswerKind? answer) => answer is AnswerKind.Accepted or AnswerKind.Helped;
}
