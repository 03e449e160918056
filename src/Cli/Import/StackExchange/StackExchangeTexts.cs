namespace LearningGraph.Cli;

/// <summary>The texts of a row, as they are imported.</summary>
/// <param name="Title">For a question, its title; null when it has none.</param>
/// <param name="Text">The body as plain text; null when it has none.</param>
internal readonly record struct StackExchangeTexts(string? Title, string? Text)
{
    /// <summary>Reads those of a post; too long ones lose their end.</summary>
    public static StackExchangeTexts OfPost(StackExchangeRow row, bool isAnswer, ImportReport report) => new(
        isAnswer ? null : report.Fit(row.Text("Title"), Limits.TitleLength),
        row.Text("Body") is { } body ? report.Fit(PlainText.Of(body), Limits.TextLength) : null);

    /// <summary>Reads that of a comment; a too long one loses its end.</summary>
    public static StackExchangeTexts OfComment(StackExchangeRow row, ImportReport report) => new(null, report.Fit(row.Text("Text"), Limits.TextLength));
}
