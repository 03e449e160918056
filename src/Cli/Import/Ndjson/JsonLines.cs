using System.Text;
using System.Text.Json;

namespace LearningGraph.Cli;

/// <summary>Files with one JSON value a line, in UTF-8 with or without a byte order mark.</summary>
internal static class JsonLines
{
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

    /// <summary>Yields the lines that are not blank, numbered from 1 as an editor shows them; one line at a time is in memory.</summary>
    public static IEnumerable<(long Number, byte[] Utf8)> Read(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        for (var number = 1L; reader.ReadLine() is { } line; number++)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return (number, Encoding.UTF8.GetBytes(line));
            }
        }
    }

    /// <summary>What is wrong, without the serializer's position inside the line's text.</summary>
    public static string Reason(JsonException fault)
    {
        var position = fault.Message.IndexOf(" Path: ", StringComparison.Ordinal);
        var reason = position < 0 ? fault.Message : fault.Message[..position];
        return fault.Path is { Length: > 1 } path ? $"{reason} ({path})" : reason;
    }
}
