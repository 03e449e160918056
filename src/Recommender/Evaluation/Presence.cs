namespace LearningGraph.Recommender;

/// <summary>Who is still there, as far as a log tells.</summary>
internal static class Presence
{
    /// <summary>Numbers of all who do anything when a question is asked or after it.</summary>
    /// <param name="history">To its end, beyond the question too.</param>
    /// <param name="question">Its place among all questions, from 0; nobody when there are fewer.</param>
    public static HashSet<int> FindActiveFrom(History history, int question)
    {
        var index = 0;
        return
        [
            .. history.Rows.OfType<InteractionRow>()
                .SkipWhile(row => row.Kind != InteractionKind.Asked || index++ < question)
                .Select(row => row.Actor),
        ];
    }
}
