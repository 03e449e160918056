namespace LearningGraph.Domain;

/// <summary>Shows a caller's own value in an error, shortened so that a huge value cannot fill a log.</summary>
public static class Quoted
{
    private const int Shown = 60;

    /// <summary>The value in single quotes, cut after 60 characters with its full length named; <c>nothing</c> for null.</summary>
    public static string Text(string? value) => value switch
    {
        null => "nothing",
        { Length: <= Shown } => $"'{value}'",
        _ => $"'{value[..Cut(value)]}…' ({value.Length} characters)",
    };

    // Half a character would be no text.
    private static int Cut(string value) => char.IsHighSurrogate(value[Shown - 1]) ? Shown - 1 : Shown;
}
