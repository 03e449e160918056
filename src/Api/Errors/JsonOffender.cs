using System.Text;
using System.Text.Json;

namespace LearningGraph.Api;

/// <summary>Finds the value that a JSON text was refused for.</summary>
internal static class JsonOffender
{
    /// <summary>Goes by the place in the text and not by the path: a field may be there twice, and its name may not even be readable.</summary>
    /// <param name="fault">Of the serializer; its place is the end of the token it stopped at.</param>
    /// <param name="utf8">The text; empty when it was not kept.</param>
    /// <returns>As it was sent, without quotes and with its escapes; null when there is no telling.</returns>
    public static string? Find(JsonException fault, ReadOnlySpan<byte> utf8)
    {
        utf8 = utf8.StartsWith(Encoding.UTF8.Preamble) ? utf8[Encoding.UTF8.Preamble.Length..] : utf8;
        if (FindOffset(fault, utf8) is not { } end)
        {
            return null;
        }

        Utf8JsonReader reader = new(utf8, new JsonReaderOptions { MaxDepth = DomainJson.Options.MaxDepth });
        try
        {
            while (reader.Read())
            {
                if (reader.BytesConsumed >= end)
                {
                    return Read(ref reader, utf8);
                }
            }
        }
        catch (JsonException)
        {
            // What comes after the offender need not be JSON.
        }

        return null;
    }

    private static string Read(ref Utf8JsonReader reader, ReadOnlySpan<byte> utf8)
    {
        if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
        {
            return Encoding.UTF8.GetString(reader.ValueSpan);
        }

        var start = (int)reader.TokenStartIndex;
        return Encoding.UTF8.GetString(TrySkip(ref reader) ? utf8[start..(int)reader.BytesConsumed] : utf8[start..]);
    }

    private static bool TrySkip(ref Utf8JsonReader reader)
    {
        try
        {
            reader.Skip();
            return true;
        }
        catch (JsonException)
        {
            // Too deep, or not JSON further on; it is to blame all the same.
            return false;
        }
    }

    private static long? FindOffset(JsonException fault, ReadOnlySpan<byte> utf8)
    {
        var start = 0;
        for (var line = 0L; line < fault.LineNumber; line++)
        {
            var length = utf8[start..].IndexOf((byte)'\n');
            if (length < 0)
            {
                return null;
            }

            start += length + 1;
        }

        return start + fault.BytePositionInLine;
    }
}
