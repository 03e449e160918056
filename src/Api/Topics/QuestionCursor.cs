using Microsoft.AspNetCore.Http;

namespace LearningGraph.Api;

/// <summary>Where a page of open questions ended: at a question, which may have been answered since, and its time, which still says where that was.</summary>
/// <param name="Asked">When the page's last question was asked.</param>
/// <param name="Question">The page's last question.</param>
internal readonly record struct QuestionCursor(DateTimeOffset Asked, InteractionId Question)
{
    private const char Separator = '_';

    /// <exception cref="BadHttpRequestException">The text is none that <see cref="Write"/> has written.</exception>
    public static QuestionCursor Read(string text) =>
        text.Split(Separator, 2) is [var time, var id] && Rfc3339JsonConverter.TryParse(time, out var asked) && InteractionId.TryParse(id, null, out var question)
            ? new(asked, question)
            : throw new BadHttpRequestException($"cursor {Quoted.Text(text)} is not the 'next' of a page before.");

    /// <summary>The cursor behind a question.</summary>
    public static string Write(OpenQuestion last) => $"{Rfc3339JsonConverter.Format(last.Asked)}{Separator}{last.Question}";

    /// <summary>What comes after the page; questions of the same moment come once more when its last one is no longer open.</summary>
    /// <param name="questions">Oldest first.</param>
    public IEnumerable<OpenQuestion> Rest(IReadOnlyList<OpenQuestion> questions)
    {
        for (var i = 0; i < questions.Count; i++)
        {
            if (questions[i].Question == Question)
            {
                return questions.Skip(i + 1);
            }
        }

        var asked = Asked;
        return questions.SkipWhile(question => question.Asked < asked);
    }
}
