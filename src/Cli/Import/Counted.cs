using System.Globalization;
using System.Text.RegularExpressions;

namespace LearningGraph.Cli;

/// <summary>A number and what it counts.</summary>
internal static partial class Counted
{
    /// <summary>Such as "1,398 answers" and "1 line that is no entry".</summary>
    /// <param name="count">How many.</param>
    /// <param name="plural">Begins with a regular plural, or two: "lines that are no entry", "questions and answers without a time".</param>
    public static string Text(long count, string plural) =>
        $"{count.ToString("N0", CultureInfo.InvariantCulture)} {(count == 1 ? Singular(plural) : plural)}";

    private static string Singular(string plural) =>
        TwoNouns().Replace(OneNoun().Replace(NounInY().Replace(plural, "y"), ""), " or $1").Replace(" that are ", " that is ", StringComparison.Ordinal);

    [GeneratedRegex(@"(?<=^\w+)ies\b")]
    private static partial Regex NounInY();

    [GeneratedRegex(@"(?<=^(?:other )?\w+)s\b")]
    private static partial Regex OneNoun();

    [GeneratedRegex(@"(?<=^\w+) and (\w+)s\b")]
    private static partial Regex TwoNouns();
}
