using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LearningGraph.Domain;

/// <summary>Times on the wire: RFC 3339 with an explicit offset when read, UTC with <c>Z</c> when written.</summary>
/// <exception cref="JsonException">The text is not such a time; the message names it.</exception>
public sealed class Rfc3339JsonConverter : JsonConverter<DateTimeOffset>
{
    /// <inheritdoc/>
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        return TryParse(text, out var time)
            ? time
            : throw new JsonException($"{Quoted.Text(text)} is not an RFC 3339 time with an offset, such as 2026-03-01T09:30:00Z.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Format(value));

    /// <summary>UTC, seconds and as many decimals as needed, ending in <c>Z</c>.</summary>
    public static string Format(DateTimeOffset value) =>
        value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    /// <summary>Reads a time that names its offset; the result is UTC. A time without an offset is refused: nobody knows its zone.</summary>
    public static bool TryParse(string? text, out DateTimeOffset time)
    {
        time = default;
        if (text is not { Length: >= 20 and <= 40 } || text[10] is not ('T' or 't'))
        {
            return false;
        }

        var namesOffset = text[^1] is 'Z' or 'z' || (text[^6] is '+' or '-' && text[^3] == ':');
        if (!namesOffset || !DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed))
        {
            return false;
        }

        time = parsed.ToUniversalTime();
        return true;
    }
}
