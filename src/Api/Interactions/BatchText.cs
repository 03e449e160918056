using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace LearningGraph.Api;

/// <summary>Cuts the body of a batch into its items: one object, an array of them, or one on each line; which of them shows in the text.</summary>
internal static class BatchText
{
    /// <summary>Where each item lies in the body, in order.</summary>
    /// <param name="utf8">The body.</param>
    /// <exception cref="BadHttpRequestException">It is none of the three; the message says where it stops being one.</exception>
    public static List<Range> Split(ReadOnlySpan<byte> utf8)
    {
        var start = utf8.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        var first = start + utf8[start..].IndexOfAnyExcept(" \t\r\n"u8);
        if (first < start)
        {
            throw Empty();
        }

        return utf8[first] switch
        {
            (byte)'[' => SplitArray(utf8, first),
            (byte)'{' => IsOneObject(utf8[first..]) ? [first..utf8.Length] : SplitLines(utf8, start),
            _ => throw new BadHttpRequestException($"The body begins with {Quoted.Text(Begin(utf8[first..]))}; '{{' or '[' is needed."),
        };
    }

    /// <summary>What to say of a body without any item.</summary>
    public static BadHttpRequestException Empty() => new("The body is empty; one interaction, an array of them, or one on each line is needed.");

    private static List<Range> SplitArray(ReadOnlySpan<byte> utf8, int first)
    {
        List<Range> items = [];
        try
        {
            Utf8JsonReader reader = new(utf8[first..], new JsonReaderOptions { MaxDepth = DomainJson.Options.MaxDepth });
            reader.Read();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                var from = first + (int)reader.TokenStartIndex;
                reader.Skip();
                items.Add(from..(first + (int)reader.BytesConsumed));
            }

            // Anything but space behind the array throws.
            reader.Read();
        }
        catch (JsonException fault)
        {
            throw new BadHttpRequestException($"Item {items.Count} of the array cannot be read, so none was taken. {JsonFault.Describe(fault, [])}");
        }

        return items;
    }

    private static List<Range> SplitLines(ReadOnlySpan<byte> utf8, int start)
    {
        List<Range> items = [];
        while (start < utf8.Length)
        {
            var length = utf8[start..].IndexOf((byte)'\n');
            var end = length < 0 ? utf8.Length : start + length;
            if (utf8[start..end].ContainsAnyExcept(" \t\r"u8))
            {
                items.Add(start..end);
            }

            start = end + 1;
        }

        return items;
    }

    // More lines than one decide it: an object that runs over several lines is one all the same.
    private static bool IsOneObject(ReadOnlySpan<byte> utf8)
    {
        Utf8JsonReader reader = new(utf8, new JsonReaderOptions { MaxDepth = DomainJson.Options.MaxDepth, AllowMultipleValues = true });
        try
        {
            reader.Read();
            reader.Skip();
            return !utf8[(int)reader.BytesConsumed..].ContainsAnyExcept(" \t\r\n"u8);
        }
        catch (JsonException fault)
        {
            // A first line that is not JSON does not hurt the others, but a single broken object is no batch at all.
            return utf8.TrimEnd(" \t\r\n"u8).Contains((byte)'\n')
                ? false
                : throw new BadHttpRequestException(JsonFault.Describe(fault, []));
        }
    }

    private static string Begin(ReadOnlySpan<byte> utf8) => Encoding.UTF8.GetString(utf8[..Math.Min(utf8.Length, 20)]);
}
