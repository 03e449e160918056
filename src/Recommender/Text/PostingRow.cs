namespace LearningGraph.Recommender;

/// <summary>
/// The documents that hold one word, ascending, with how often: each a variable-length integer of gap × 4 + min(times, 4) - 1, about
/// two bytes. Growing it writes behind the end of every older copy, so that those stay as they were.
/// </summary>
internal readonly struct PostingRow : ISnapshotRow<PostingRow>
{
    public const int MaxTimes = 4;

    private readonly byte[]? bytes;
    private readonly int length;
    private readonly int last;

    private PostingRow(byte[] bytes, int length, int last, int count)
    {
        this.bytes = bytes;
        this.length = length;
        this.last = last;
        Count = count;
    }

    /// <summary>Documents in the row.</summary>
    public int Count { get; }

    /// <summary>Adds a document with a higher number than all before.</summary>
    public PostingRow With(int document, int times)
    {
        const int LongestEntry = 5;
        var target = bytes ?? new byte[8];
        if (length + LongestEntry > target.Length)
        {
            Array.Resize(ref target, length + LongestEntry + (length / 2));
        }

        var value = ((uint)(document - (Count == 0 ? -1 : last)) << 2) | (uint)(Math.Min(times, MaxTimes) - 1);
        var end = length;
        for (; value >= 0x80; value >>= 7)
        {
            target[end++] = (byte)(value | 0x80);
        }

        target[end++] = (byte)value;
        return new(target, end, document, Count + 1);
    }

    /// <summary>The row without some documents, in bytes of its own; null when it holds none of them.</summary>
    public PostingRow? Without(HashSet<int> forgotten)
    {
        var documents = new int[Count];
        var times = new byte[Count];
        CopyTo(documents, times);
        if (!documents.Any(forgotten.Contains))
        {
            return null;
        }

        PostingRow rest = default;
        for (var i = 0; i < documents.Length; i++)
        {
            rest = forgotten.Contains(documents[i]) ? rest : rest.With(documents[i], times[i]);
        }

        return rest;
    }

    /// <summary>Reads the row into two arrays of at least <see cref="Count"/> elements.</summary>
    public void CopyTo(Span<int> documents, Span<byte> times)
    {
        var (position, document) = (0, -1);
        for (var i = 0; i < Count; i++)
        {
            var (value, shift) = (0u, 0);
            byte next;
            do
            {
                next = bytes![position++];
                value |= (uint)(next & 0x7F) << shift;
                shift += 7;
            }
            while (next >= 0x80);

            document += (int)(value >> 2);
            documents[i] = document;
            times[i] = (byte)((value & 3) + 1);
        }
    }

    public void Save(SnapshotWriter to)
    {
        to.Write(Count);
        to.Write(last);
        to.Write(length);
        to.Write(bytes.AsSpan(0, length));
    }

    public static PostingRow Load(SnapshotReader from)
    {
        var (count, last, length) = (from.ReadInt32(), from.ReadInt32(), from.ReadInt32());
        return count == 0 ? default : new(from.ReadBytes(length), length, last, count);
    }
}
