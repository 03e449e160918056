using System.Net;
using System.Text.RegularExpressions;

namespace LearningGraph.Cli;

/// <summary>What people wrote, without the marks of Slack.</summary>
internal static partial class SlackText
{
    private const string Somebody = "@someone";

    /// <summary>
    /// Puts names of channels, labels of links and addresses of pages in the place of marks, and <c>@someone</c> in the place of people: a
    /// name in another person's text would stay there when its bearer is erased.
    /// </summary>
    /// <param name="text">As in the export.</param>
    /// <returns>Plain text, trimmed; empty for nothing.</returns>
    public static string Clean(string? text) => WebUtility.HtmlDecode(Mark().Replace(text ?? "", Read)).Trim();

    /// <summary>Whether a cleaned text asks something: it has a question mark outside of addresses of pages.</summary>
    public static bool Asks(string text) => Address().Replace(text, "").AsSpan().IndexOfAny("?？؟") >= 0;

    private static string Read(Match mark)
    {
        var (target, label) = (mark.Groups[1].Value, mark.Groups[2].Success ? mark.Groups[2].Value : null);
        return target switch
        {
            ['@', ..] => Somebody,
            ['#', ..] => $"#{label ?? target[1..]}",
            _ when target.StartsWith("!subteam", StringComparison.Ordinal) => label ?? "@team",
            _ when target.StartsWith("!date", StringComparison.Ordinal) => label ?? "",
            ['!', ..] => $"@{target[1..]}",
            _ when target.StartsWith("mailto:", StringComparison.Ordinal) || target.StartsWith("tel:", StringComparison.Ordinal) => Somebody,
            _ => label ?? target,
        };
    }

    [GeneratedRegex(@"<([^<>|\n]+)(?:\|([^<>\n]*))?>")]
    private static partial Regex Mark();

    [GeneratedRegex(@"\w+://\S+")]
    private static partial Regex Address();
}
