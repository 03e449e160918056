using System.Buffers;
using System.Collections.Immutable;
using System.IO.Compression;
using System.Text.Json;

namespace LearningGraph.Storage;

/// <summary>Why learners were shown, as compressed JSON: every set repeats the same few words, and each answer to an ask adds one.</summary>
internal static class GroundsText
{
    // Makes 450 bytes of an answer that names five people for fourteen reasons (1,600 as JSON) in 20 µs; the highest makes 350, in 2 ms.
    private const int Quality = 2;
    private const int Window = 16;

    /// <summary>Null when there is nothing to keep.</summary>
    public static byte[]? Encode(ImmutableArray<ShownGrounds> grounds)
    {
        if (grounds.IsEmpty)
        {
            return null;
        }

        var json = JsonSerializer.SerializeToUtf8Bytes(grounds, DomainJson.Options);
        var compressed = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(json.Length));
        BrotliEncoder.TryCompress(json, compressed, out var length, Quality, Window);
        var kept = compressed[..length];
        ArrayPool<byte>.Shared.Return(compressed);
        return kept;
    }

    /// <summary>What <see cref="Encode"/> was given.</summary>
    public static ImmutableArray<ShownGrounds> Decode(byte[]? kept)
    {
        if (kept is null)
        {
            return [];
        }

        using BrotliStream json = new(new MemoryStream(kept), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<ImmutableArray<ShownGrounds>>(json, DomainJson.Options);
    }
}
