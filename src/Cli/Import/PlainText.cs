using System.Net;
using System.Text;

namespace LearningGraph.Cli;

/// <summary>Strips HTML to the text a reader sees.</summary>
internal static class PlainText
{
    private static readonly string[] Blocks =
    [
        "p", "div", "br", "li", "ul", "ol", "pre", "blockquote", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "table", "tr", "dl", "dt", "dd",
    ];

    /// <summary>Removes tags and comments and decodes entities.</summary>
    /// <param name="html">Any text; malformed HTML loses at most what looks like a tag.</param>
    /// <returns>Runs of white space are one space, blocks stand on lines of their own, lines inside <c>pre</c> stay as they are; trimmed.</returns>
    public static string Of(string html)
    {
        var text = new StringBuilder(html.Length);
        var preformatted = 0;
        for (var at = 0; at < html.Length;)
        {
            if (html[at] == '<' && FindTagEnd(html, at) is { } end)
            {
                var (name, closes) = TagName(html.AsSpan(at, end - at));
                if (name is "pre")
                {
                    preformatted = Math.Max(0, preformatted + (closes ? -1 : 1));
                }

                if (Blocks.Contains(name))
                {
                    BreakLine(text);
                }

                at = end;
            }
            else
            {
                Append(text, html[at], preformatted > 0);
                at++;
            }
        }

        return WebUtility.HtmlDecode(text.ToString()).Trim();
    }

    // "a < b" is text: a tag begins with a letter, a slash or an exclamation mark right behind the bracket.
    private static int? FindTagEnd(string html, int at)
    {
        if (at + 1 >= html.Length || !(char.IsAsciiLetter(html[at + 1]) || html[at + 1] is '/' or '!'))
        {
            return null;
        }

        var closing = html.AsSpan(at).StartsWith("<!--", StringComparison.Ordinal) ? "-->" : ">";
        var end = html.IndexOf(closing, at, StringComparison.Ordinal);
        return end < 0 ? null : end + closing.Length;
    }

    private static (string Name, bool Closes) TagName(ReadOnlySpan<char> tag)
    {
        var closes = tag[1] == '/';
        var name = tag[(closes ? 2 : 1)..];
        var length = 0;
        while (length < name.Length && char.IsAsciiLetterOrDigit(name[length]))
        {
            length++;
        }

        return (name[..length].ToString().ToLowerInvariant(), closes);
    }

    private static void Append(StringBuilder text, char character, bool preformatted)
    {
        if (preformatted || !char.IsWhiteSpace(character))
        {
            text.Append(character);
        }
        else if (text.Length > 0 && !char.IsWhiteSpace(text[^1]))
        {
            text.Append(' ');
        }
    }

    private static void BreakLine(StringBuilder text)
    {
        while (text.Length > 0 && char.IsWhiteSpace(text[^1]))
        {
            text.Length--;
        }

        if (text.Length > 0)
        {
            text.Append('\n');
        }
    }
}
