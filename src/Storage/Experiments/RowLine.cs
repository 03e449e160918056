using System.Globalization;
using System.IO.Hashing;
using System.Text;
using System.Text.Json;

namespace LearningGraph.Storage;

/// <summary>A row in its line: <c>["9f3a12bc",{…}]</c>, its checksum (CRC-32 in eight hexadecimal digits) and the row itself, so that a changed digit does not pass for a result.</summary>
internal static class RowLine
{
    private const int HeadLength = 12;

    /// <summary>Writes the line without its end.</summary>
    public static void Write(Stream stream, ReplicateRow row)
    {
        var json = row.ToJsonLine();
        stream.Write(Head(json));
        stream.Write(json);
        stream.Write("]"u8);
    }

    /// <summary>The row of a line; null when it is damaged.</summary>
    public static ReplicateRow? TryRead(ReadOnlySpan<byte> line)
    {
        if (line.Length <= HeadLength || line[^1] != (byte)']')
        {
            return null;
        }

        var json = line[HeadLength..^1];
        try
        {
            return line.StartsWith(Head(json)) ? ReplicateRow.FromJsonLine(json) : null;
        }
        catch (JsonException)
        {
            // Written by a program that measured something else.
            return null;
        }
    }

    private static byte[] Head(ReadOnlySpan<byte> json) =>
        Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"[\"{Crc32.HashToUInt32(json):x8}\","));
}
