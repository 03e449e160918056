using System.Globalization;
using System.Xml;

namespace LearningGraph.Cli;

/// <summary>The attributes of the row that a table's reader stands on; valid until the next row is read.</summary>
internal readonly struct StackExchangeRow(XmlReader reader)
{
    /// <summary>The attribute's text; null when it is absent.</summary>
    public string? Text(string attribute) => reader.GetAttribute(attribute);

    /// <summary>The attribute as a key; null when it is absent or no whole number.</summary>
    public long? Key(string attribute) =>
        long.TryParse(Text(attribute), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var key) ? key : null;

    /// <summary>The attribute as a time; dumps leave out the offset and mean UTC. Null when it is absent, no time, or not after 1970-01-01, the zero that stands where a time was missing.</summary>
    public DateTimeOffset? Time(string attribute) =>
        DateTimeOffset.TryParse(
            Text(attribute), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
            && time >= DateTimeOffset.UnixEpoch.AddDays(1)
            ? time
            : null;

    /// <summary>The attributes that are none of those known, in their order.</summary>
    public IReadOnlyList<string> Unknown(IReadOnlySet<string> known)
    {
        List<string>? unknown = null;
        for (var found = reader.MoveToFirstAttribute(); found; found = reader.MoveToNextAttribute())
        {
            if (!known.Contains(reader.LocalName))
            {
                (unknown ??= []).Add(reader.LocalName);
            }
        }

        reader.MoveToElement();
        return unknown ?? [];
    }
}
