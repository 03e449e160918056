using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace LearningGraph.Api;

/// <summary>Takes the body of a batch: at once when it has to be read as a whole, line by line when it says that it is NDJSON.</summary>
internal static class InteractionBatch
{
    /// <summary>The most items of a body that is read as a whole.</summary>
    public const int MaxItems = 10_000;

    // A stream is made durable in pieces, so that its length costs no memory; each costs one flush to disk.
    private const int ItemsPerPiece = 1_000;
    private const int BytesPerPiece = LineReader.MaxBytes;

    /// <summary>Appends an object, an array or lines. Nothing is taken of what is none of these.</summary>
    /// <exception cref="BadHttpRequestException">It is no batch, or one of more than <see cref="MaxItems"/>.</exception>
    public static async Task TakeWholeAsync(WholeBody body, BatchAppend append)
    {
        AddAll(body.Utf8, append);
        await append.FlushAsync();
    }

    /// <summary>Appends one interaction a line, however many there are. When it ends early, what was read so far may be durable; sending it again is harmless.</summary>
    /// <exception cref="BadHttpRequestException">It is empty, or comes too slowly.</exception>
    public static async Task TakeLinesAsync(Stream body, BatchAppend append, CancellationToken cancellationToken)
    {
        using LineReader lines = new(body);
        var bytes = 0;
        while (await lines.ReadAsync(cancellationToken) is { } line)
        {
            if (line.Utf8 is { } utf8)
            {
                append.Add(utf8.Span);
                bytes += utf8.Length;
            }
            else
            {
                append.AddTooLong();
            }

            if (append.Waiting >= ItemsPerPiece || bytes >= BytesPerPiece)
            {
                await append.FlushAsync();
                bytes = 0;
            }
        }

        if (append.Count == 0)
        {
            throw BatchText.Empty();
        }

        await append.FlushAsync();
    }

    private static void AddAll(ReadOnlySpan<byte> utf8, BatchAppend append)
    {
        var items = BatchText.Split(utf8);
        if (items.Count > MaxItems)
        {
            throw new BadHttpRequestException(
                string.Create(CultureInfo.InvariantCulture, $"A batch has at most {MaxItems} items; this one has {items.Count}."),
                StatusCodes.Status413PayloadTooLarge);
        }

        foreach (var item in items)
        {
            append.Add(utf8[item]);
        }
    }
}
