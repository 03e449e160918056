using System.Buffers.Binary;

namespace LearningGraph.Storage;

/// <summary>
/// Looks at the write-ahead log that a killed node left. SQLite takes it up to the first frame with a wrong checksum and drops the rest without
/// a word. That is right for what a loss of power tore, which is never more than the one commit that was not synced yet; more than that was
/// acknowledged and is damage. See https://sqlite.org/fileformat2.html, section 4.
/// </summary>
internal static class WriteAheadLog
{
    private const int HeaderLength = 32;
    private const int FrameHeaderLength = 24;
    private const int ChecksumOffset = 24;
    private const uint Magic = 0x377f0682;

    /// <summary>Reads the file once.</summary>
    /// <param name="file">May be missing.</param>
    /// <returns>The end of a sentence that begins with the file; null when nothing that was acknowledged is damaged.</returns>
    public static string? FindFault(string file)
    {
        if (!File.Exists(file))
        {
            return null;
        }

        using FileStream stream = new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 1 << 16);
        Span<byte> header = stackalloc byte[HeaderLength];
        if (stream.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false) < HeaderLength || !header.ContainsAnyExcept((byte)0))
        {
            // Made and never synced.
            return null;
        }

        var isBigEndian = (Read(header) & 1) == 1;
        var checksum = Sum(header[..ChecksumOffset], default, isBigEndian);
        if ((Read(header) & ~1u) != Magic || checksum != ReadChecksum(header[ChecksumOffset..]))
        {
            return "is damaged at its beginning, so that the latest changes cannot be read. Restore a backup, or delete it to go on without them.";
        }

        var end = FindEnd(stream, header, checksum, isBigEndian, out var lost);
        return lost > 1
            ? $"is damaged at byte {end}, so that {lost} changes after it cannot be read. Restore a backup, or cut the file to {end} bytes to go on without them."
            : null;
    }

    // Where the part ends that SQLite takes, and how many commits of the same log lie behind.
    private static long FindEnd(FileStream stream, ReadOnlySpan<byte> header, (uint, uint) checksum, bool isBigEndian, out int lost)
    {
        var salts = header[16..ChecksumOffset];
        var frame = new byte[FrameHeaderLength + (int)Read(header[8..])];
        var end = stream.Position;
        var isWhole = true;
        lost = 0;
        while (stream.ReadAtLeast(frame, frame.Length, throwOnEndOfStream: false) == frame.Length)
        {
            var isOfThisLog = frame.AsSpan(8, 8).SequenceEqual(salts);
            if (isWhole)
            {
                checksum = Sum(frame.AsSpan(FrameHeaderLength), Sum(frame.AsSpan(0, 8), checksum, isBigEndian), isBigEndian);
                isWhole = isOfThisLog && checksum == ReadChecksum(frame.AsSpan(16));
                end = isWhole ? stream.Position : end;
            }

            // The size of the database after it marks a frame as the last of a commit.
            lost += !isWhole && isOfThisLog && Read(frame.AsSpan(4)) != 0 ? 1 : 0;
        }

        return end;
    }

    private static (uint, uint) Sum(ReadOnlySpan<byte> bytes, (uint First, uint Second) sum, bool isBigEndian)
    {
        for (; !bytes.IsEmpty; bytes = bytes[8..])
        {
            sum.First += Word(bytes) + sum.Second;
            sum.Second += Word(bytes[4..]) + sum.First;
        }

        return sum;

        uint Word(ReadOnlySpan<byte> word) => isBigEndian ? BinaryPrimitives.ReadUInt32BigEndian(word) : BinaryPrimitives.ReadUInt32LittleEndian(word);
    }

    private static (uint, uint) ReadChecksum(ReadOnlySpan<byte> bytes) => (Read(bytes), Read(bytes[4..]));

    private static uint Read(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
