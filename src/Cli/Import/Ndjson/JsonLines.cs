using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace LearningGraph.Cli;

/// <summary>Files with one JSON value a line, in UTF-8 with or without a byte order mark.</summary>
internal static class JsonLines
{
    /// <summary>The most bytes a line may have; the longest interaction that the log takes needs less than one tenth.</summary>
    public const int MaxLineBytes = 8 * 1024 * 1024;

    /// <summary>Opens a file that is there and not empty.</summary>
    /// <exception cref="CommandFailedException">It is missing or empty; names the file.</exception>
    public static FileStream Open(string path)
    {
        if (!File.Exists(path))
        {
            throw new CommandFailedException(Directory.Exists(path) ? $"{path} is a folder, not a file." : $"{path} does not exist.");
        }

        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        if (file.Length > 0)
        {
            return file;
        }

        file.Dispose();
        throw new CommandFailedException($"{path} is empty.");
    }

    /// <summary>Yields the lines that are not blank, in the order of the file; one line at a time is in memory, and of one that is too long nothing.</summary>
    /// <param name="stream">Read from where it stands; not disposed.</param>
    public static IEnumerable<JsonLine> Read(Stream stream)
    {
        var buffer = new byte[1 << 16];
        var (start, end, number, isTooLong) = (0, 0, 1L, false);
        while (true)
        {
            var length = buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
            if (length >= 0)
            {
                if (Cut(buffer.AsSpan(start, length), number++, isTooLong) is { } line)
                {
                    yield return line;
                }

                (start, isTooLong) = (start + length + 1, false);
                continue;
            }

            if (end - start > MaxLineBytes)
            {
                (start, end, isTooLong) = (0, 0, true);
            }

            MakeRoom(ref buffer, ref start, ref end);
            if (stream.Read(buffer, end, buffer.Length - end) is var read and > 0)
            {
                end += read;
                continue;
            }

            if (Cut(buffer.AsSpan(start, end - start), number, isTooLong) is { } last)
            {
                yield return last;
            }

            yield break;
        }
    }

    /// <summary>What is wrong, in words of the file: without the serializer's position inside the line's text and its names of types.</summary>
    public static string Reason(JsonException fault)
    {
        // Such as $.web; where the file is a list, $[3].web.
        var field = fault.Path is { Length: > 1 } path ? path[1..].TrimStart('.') : null;
        return SerializerFault.FindUnknownField(fault) ?? SerializerFault.FindMissingFields(fault)
            ?? (SerializerFault.FindExpected(fault) is { } expected ? $"{field ?? "The line"} is not {expected}." : Shorten(field, fault.Message));
    }

    private static string Shorten(string? field, string message)
    {
        var position = message.IndexOf(" Path: ", StringComparison.Ordinal);
        var reason = position < 0 ? message : message[..position];
        return field is null ? reason : $"{field}: {reason}";
    }

    private static JsonLine? Cut(ReadOnlySpan<byte> line, long number, bool isTooLong)
    {
        if (isTooLong || line.Length > MaxLineBytes)
        {
            return new(number, [], $"The line is longer than {MaxLineBytes / 1024 / 1024} MB.");
        }

        if (number == 1 && line is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return new(number, [], "The file is in UTF-16; save it as UTF-8.");
        }

        line = number == 1 && line.StartsWith(Encoding.UTF8.Preamble) ? line[Encoding.UTF8.Preamble.Length..] : line;
        return !line.ContainsAnyExcept(" \t\r"u8) ? null
            : Utf8.IsValid(line) ? new(number, line.ToArray())
            : new(number, [], $"The line is not valid UTF-8, from byte {FindInvalid(line) + 1} on.");
    }

    private static int FindInvalid(ReadOnlySpan<byte> line)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(line[at..], out _, out var length) == OperationStatus.Done)
        {
            at += length;
        }

        return at;
    }

    private static void MakeRoom(ref byte[] buffer, ref int start, ref int end)
    {
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - start);
        }

        if (end == buffer.Length)
        {
            Array.Resize(ref buffer, buffer.Length * 2);
        }
    }
}
