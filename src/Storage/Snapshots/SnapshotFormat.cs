using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;

namespace LearningGraph.Storage;

/// <summary>
/// The file of a snapshot, little-endian: 8 bytes that say what it is, the version of this format, the header, the content, and at the end
/// 16 bytes of XxHash128 over everything before.
/// </summary>
internal static class SnapshotFormat
{
    // Not text at its first byte, and damaged visibly by whatever translates line ends.
    private static ReadOnlySpan<byte> Magic => "\u00ffLGSN\r\n"u8;

    private const int Version = 1;
    private const int HashLength = 16;
    private const int Block = 1 << 20;

    public static void WriteHeader(Stream stream, SnapshotHeader header)
    {
        using BinaryWriter writer = new(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(Version);
        writer.Write(header.Build);
        writer.Write(header.Mark.Position);
        writer.Write(header.Mark.Fingerprint);
        writer.Write(header.At.UtcTicks);
    }

    /// <summary>Reads the header of a file without fault; the content follows.</summary>
    public static SnapshotHeader ReadHeader(Stream stream)
    {
        using BinaryReader reader = new(stream, Encoding.UTF8, leaveOpen: true);
        reader.ReadBytes(Magic.Length + sizeof(int));
        var build = reader.ReadString();
        LogMark mark = new(reader.ReadInt64(), reader.ReadString());
        return new(build, mark, new(reader.ReadInt64(), TimeSpan.Zero));
    }

    /// <summary>Reads the whole file and compares it with its hash: what passes can be read without fear of what it makes the reader do.</summary>
    /// <returns>The end of a sentence that begins with the file; null when nothing is wrong.</returns>
    public static string? FindFault(Stream stream)
    {
        Span<byte> start = stackalloc byte[Magic.Length + sizeof(int)];
        if (stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) < start.Length || !start.StartsWith(Magic))
        {
            return "is no snapshot.";
        }

        if (BinaryPrimitives.ReadInt32LittleEndian(start[Magic.Length..]) is var version && version != Version)
        {
            return $"is a snapshot of format {version}, and this program knows format {Version}.";
        }

        stream.Position = 0;
        Span<byte> expected = stackalloc byte[HashLength];
        return stream.Length < start.Length + HashLength || !Hash(stream, expected).AsSpan().SequenceEqual(expected)
            ? "is damaged or was cut short: its checksum is another."
            : null;
    }

    private static byte[] Hash(Stream stream, Span<byte> expected)
    {
        XxHash128 hash = new();
        var block = new byte[Block];
        for (var left = stream.Length - HashLength; left > 0;)
        {
            var part = block.AsSpan(0, (int)Math.Min(left, block.Length));
            stream.ReadExactly(part);
            hash.Append(part);
            left -= part.Length;
        }

        stream.ReadExactly(expected);
        return hash.GetCurrentHash();
    }
}
