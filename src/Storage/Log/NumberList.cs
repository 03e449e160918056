using System.Collections.Immutable;

namespace LearningGraph.Storage;

/// <summary>Lists of numbers as blobs: each number plus one (so that -1 fits), seven bits a byte, lowest first, the high bit meaning "more follows".</summary>
internal static class NumberList
{
    /// <summary>Null for an empty list.</summary>
    public static byte[]? Encode(ImmutableArray<int> numbers)
    {
        if (numbers.IsEmpty)
        {
            return null;
        }

        var bytes = new byte[numbers.Length * 5];
        var length = 0;
        foreach (var number in numbers)
        {
            var rest = (uint)(number + 1);
            for (; rest >= 0x80; rest >>= 7)
            {
                bytes[length++] = (byte)(rest | 0x80);
            }

            bytes[length++] = (byte)rest;
        }

        return bytes[..length];
    }

    /// <summary>Ascending positions, each as its distance to the one before. Null for an empty list.</summary>
    public static byte[]? EncodeAscending(ImmutableArray<long> positions)
    {
        var distances = ImmutableArray.CreateBuilder<int>(positions.Length);
        var before = 0L;
        foreach (var position in positions)
        {
            distances.Add(checked((int)(position - before)));
            before = position;
        }

        return Encode(distances.MoveToImmutable());
    }

    /// <summary>What <see cref="EncodeAscending"/> wrote.</summary>
    public static ImmutableArray<long> DecodeAscending(ReadOnlySpan<byte> bytes)
    {
        var positions = ImmutableArray.CreateBuilder<long>();
        var position = 0L;
        foreach (var distance in Decode(bytes))
        {
            positions.Add(position += distance);
        }

        return positions.DrainToImmutable();
    }

    /// <summary>Whether a list holds a number.</summary>
    public static bool Contains(ReadOnlySpan<byte> bytes, int number) => !bytes.IsEmpty && Decode(bytes).Contains(number);

    public static ImmutableArray<int> Decode(ReadOnlySpan<byte> bytes)
    {
        var numbers = ImmutableArray.CreateBuilder<int>(bytes.Length);
        var value = 0u;
        var shift = 0;
        foreach (var part in bytes)
        {
            value |= (part & 0x7Fu) << shift;
            shift += 7;
            if (part < 0x80)
            {
                numbers.Add((int)value - 1);
                value = 0;
                shift = 0;
            }
        }

        return numbers.DrainToImmutable();
    }
}
