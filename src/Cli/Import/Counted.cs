using System.Globalization;
using System.Text.RegularExpressions;

namespace LearningGraph.Cli;

/// <summary>A number and what it counts.</summary>
internal static partial class Counted
{
    /// <summary>Such as "1,398 answers" and "1 line that is no entry".</summary>
    /// <param name="count">How many.</param>
    /// <param name="plural">Begins with a regular plural, or two, behind at most one other word: "lines that are no entry", "broader relations", "questions and answers without a time".</param>
    public static string Text(long count, string plural) =>
        $"{count.ToString("N0", CultureInfo.InvariantCulture)} {(count == 1 ? Singular(plural) : plural)}";

    private static string Singular(string plural) =>
        Verb().Replace(TwoNouns().Replace(OneNoun().Replace(NounInY().Replace(plural, "y", 1), "", 1), " or $1"), match => match.Value == "are" ? "is" : "was");

    [GeneratedRegex(@"(?<=^(?:\w*[^\Ws] )?\w+)ies\b")]
    private static partial Regex NounInY();

    // Behind at most one word of its own, such as "broader relations".
    [GeneratedRegex(@"(?<=^(?:\w*[^\Ws] )?\w+)s\b")]
    private static partial Regex OneNoun();

    // Of "people who were erased" the people stay many.
    [GeneratedRegex(@"(?<!\bwho )\b(are|were)\b")]
    private static partial Regex Verb();

    [GeneratedRegex(@"(?<=^\w+) and (\w+)s\b")]
    private static partial Regex TwoNouns();
}
