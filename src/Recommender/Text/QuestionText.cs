namespace LearningGraph.Recommender;

/// <summary>Chooses which words of a question are compared.</summary>
internal static class QuestionText
{
    /// <summary>The title when there is one: a body's many words drown the few that matter (docs/ranking.md). Else the text.</summary>
    public static string? Of(string? title, string? text) => string.IsNullOrWhiteSpace(title) ? text : title;

    /// <summary>The words of a topic's id: <c>query-plans</c> is two.</summary>
    public static string? OfTopic(string? id) => id?.Replace('-', ' ').Replace('_', ' ').Replace('.', ' ');
}
