using System.Collections.Immutable;
using System.Globalization;

namespace LearningGraph.Storage;

/// <summary>What replicates came to, a line each, see <see cref="RowLine"/>: appended and synced, so that only the last line can be torn.</summary>
internal static class RowFile
{
    private const byte LineEnd = (byte)'\n';

    /// <summary>Reads all rows. Cuts a torn last line off; when other lines are damaged, the file is set aside and one of the good lines takes its place.</summary>
    public static StoredRows Read(string file)
    {
        if (!File.Exists(file))
        {
            return new([], Notice: null);
        }

        CutTornEnd(file);
        SortedDictionary<(int Replicate, int Strategy), ReplicateRow> rows = [];
        var damaged = 0;
        var text = File.ReadAllBytes(file).AsSpan();
        while (text.IndexOf(LineEnd) is >= 0 and var end)
        {
            if (RowLine.TryRead(text[..end]) is { } row)
            {
                rows.TryAdd((row.Replicate, row.Strategy), row);
            }
            else
            {
                damaged++;
            }

            text = text[(end + 1)..];
        }

        ImmutableArray<ReplicateRow> good = [.. rows.Values];
        return new(good, damaged == 0 ? null : Replace(file, good, damaged));
    }

    /// <summary>Appends rows and syncs; a torn line that an earlier try left is cut off first.</summary>
    public static void Append(string file, IReadOnlyList<ReplicateRow> rows)
    {
        if (File.Exists(file))
        {
            CutTornEnd(file);
        }

        using FileStream stream = new(file, FileMode.Append, FileAccess.Write, FileShare.Read, bufferSize: 0);
        stream.Write(Write(rows));
        stream.Flush(flushToDisk: true);
    }

    /// <summary>Takes the founders out of all rows, in one step, and overwrites the bytes that held them; damaged lines are dropped, nothing else changes.</summary>
    public static void ForgetFounders(string file)
    {
        var rows = Read(file).Rows;
        if (rows.Any(row => !row.Founders.IsEmpty))
        {
            OverwrittenFile.Replace(file, () => WholeFile.Write(file, stream => stream.Write(Write([.. rows.Select(row => row with { Founders = [] })]))));
        }
    }

    private static string Replace(string file, ImmutableArray<ReplicateRow> good, int damaged)
    {
        var aside = "";
        SetAside.Replace(file, name =>
        {
            aside = name;
            OverwrittenFile.Replace(file, () => WholeFile.Write(file, stream => stream.Write(Write(good))));
        });
        return string.Create(
            CultureInfo.InvariantCulture, $"{damaged} damaged lines of '{file}' were found; the file was set aside as '{aside}', and what they held is played again.");
    }

    private static byte[] Write(IReadOnlyList<ReplicateRow> rows)
    {
        using MemoryStream lines = new();
        foreach (var row in rows)
        {
            RowLine.Write(lines, row);
            lines.WriteByte(LineEnd);
        }

        return lines.ToArray();
    }

    // Backwards: a row is short against the file.
    private static void CutTornEnd(string file)
    {
        using FileStream stream = new(file, FileMode.Open, FileAccess.ReadWrite, FileShare.Read);
        var length = stream.Length;
        while (length > 0)
        {
            stream.Position = length - 1;
            if (stream.ReadByte() == LineEnd)
            {
                break;
            }

            length--;
        }

        if (length < stream.Length)
        {
            stream.SetLength(length);
            stream.Flush(flushToDisk: true);
        }
    }
}
