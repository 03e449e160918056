using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace LearningGraph.Cli;

/// <summary>Files with one JSON value a line, in UTF-8 with or without a byte order mark.</summary>
internal static partial class JsonLines
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

    /// <summary>What is wrong, in words of the file: without the serializer's position inside the line's text and its names of types.</summary>
    public static string Reason(JsonException fault)
    {
        if (UnknownField().Match(fault.Message) is { Success: true } unknown)
        {
            return $"There is no field {Quoted.Text(unknown.Groups[1].Value)}; names are written in lower camel case.";
        }

        if (MissingFields().Match(fault.Message) is { Success: true } missing)
        {
            return $"{missing.Groups[1].Value} must be given.";
        }

        var field = fault.Path is { Length: > 2 } path ? path[2..] : null;
        if (WrongType().Match(fault.Message) is { Success: true } wrong)
        {
            return $"{field ?? "The line"} is not {Expected(wrong.Groups[1].Value)}.";
        }

        var position = fault.Message.IndexOf(" Path: ", StringComparison.Ordinal);
        var reason = position < 0 ? fault.Message : fault.Message[..position];
        return field is null ? reason : $"{field}: {reason}";
    }

    private static string Expected(string type) => type switch
    {
        _ when type.Contains("ImmutableArray", StringComparison.Ordinal) || type.Contains("List", StringComparison.Ordinal) => "a list",
        _ when type.Contains("Int32", StringComparison.Ordinal) || type.Contains("Int64", StringComparison.Ordinal) => "a whole number",
        _ when type.Contains("Double", StringComparison.Ordinal) => "a number",
        _ when type.Contains("Boolean", StringComparison.Ordinal) => "true or false",
        _ when type.Contains("String", StringComparison.Ordinal) => "a text",
        _ => "an object",
    };

    [GeneratedRegex("^The JSON property '(.*)' could not be mapped", RegexOptions.Singleline)]
    private static partial Regex UnknownField();

    [GeneratedRegex(@"was missing required properties including: (.*?)\.?$", RegexOptions.Singleline)]
    private static partial Regex MissingFields();

    [GeneratedRegex(@"^The JSON value could not be converted to (.*?)\. Path", RegexOptions.Singleline)]
    private static partial Regex WrongType();
}
