using System.Collections.Immutable;
using System.Text;
using System.Xml;

namespace LearningGraph.Api;

/// <summary>Texts in formats that know less than JSON.</summary>
internal static class FlowText
{
    /// <summary>Topics as one text, between them a semicolon and a space.</summary>
    public static string Join(ImmutableArray<TopicId> topics) => string.Join("; ", topics);

    /// <summary>The text with U+FFFD for each character that XML cannot hold, such as control characters in a name.</summary>
    public static string ForXml(string text)
    {
        StringBuilder clean = new(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            // Beyond the basic plane XML holds everything.
            clean.Append(rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? Rune.ReplacementChar : rune);
        }

        return clean.ToString();
    }
}
