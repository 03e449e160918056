using System.Text.Json;
using System.Text.RegularExpressions;

namespace LearningGraph.Api;

/// <summary>Says in the caller's words why a JSON text could not be read.</summary>
internal static partial class JsonFault
{
    /// <summary>Never throws, whatever the text holds.</summary>
    /// <param name="fault">What the serializer or a domain rule threw.</param>
    /// <param name="utf8">The text it was thrown about; empty when it was not kept.</param>
    /// <returns>A sentence that names the field and the offending value as far as they are known.</returns>
    public static string Describe(JsonException fault, ReadOnlySpan<byte> utf8)
    {
        if (fault.InnerException is JsonException || fault.GetType() != typeof(JsonException))
        {
            return $"This is not JSON: {ReaderAdvice().Replace(fault.Message, "")} (line {fault.LineNumber + 1}, byte {fault.BytePositionInLine + 1}).";
        }

        var field = Field(fault.Path);
        if (MissingFields().Match(fault.Message) is { Success: true } missing)
        {
            return $"{Prefix(field)}{missing.Groups[1].Value.TrimEnd('.')} must be given.";
        }

        if (UnknownField().Match(fault.Message) is { Success: true } unknown)
        {
            return $"There is no field {Quoted.Text(unknown.Groups[1].Value)}; names are written in lower camel case.";
        }

        if (fault.InnerException is { } inner && BadUnicode().IsMatch(inner.Message))
        {
            return $"{Prefix(field)}{Quoted.Text(JsonOffender.Find(fault, utf8))} is not valid Unicode.";
        }

        return WrongType().Match(fault.Message) is { Success: true } wrong
            ? $"{Prefix(field)}{Quoted.Text(JsonOffender.Find(fault, utf8))} is not {Expected(wrong.Groups["type"].Value)}."
            : $"{Prefix(field)}{TypeName().Replace(fault.Message, "")}";
    }

    private static string Field(string? path) => path is null or "$" ? "" : path.StartsWith("$.", StringComparison.Ordinal) ? path[2..] : path[1..];

    private static string Prefix(string field) => field.Length == 0 ? "" : $"{field}: ";

    private static string Expected(string type) => type switch
    {
        _ when type.Contains("ImmutableArray", StringComparison.Ordinal) => "a list",
        _ when type.Contains("Double", StringComparison.Ordinal) => "a number",
        _ when type.Contains("Int32", StringComparison.Ordinal) || type.Contains("Int64", StringComparison.Ordinal) => "a whole number",
        _ when type.Contains("Boolean", StringComparison.Ordinal) => "true or false",
        _ when type.Contains("String", StringComparison.OrdinalIgnoreCase) => "a text",
        _ => "an object",
    };

    [GeneratedRegex(@"( which is not supported in this mode\.)?( Change the reader options\.)?( Path: \S+ \|)? LineNumber: \d+ \| BytePositionInLine: \d+\.$")]
    private static partial Regex ReaderAdvice();

    [GeneratedRegex(@"was missing required properties including: (.*)$", RegexOptions.Singleline)]
    private static partial Regex MissingFields();

    [GeneratedRegex(@"^The JSON property '(.*)' could not be mapped", RegexOptions.Singleline)]
    private static partial Regex UnknownField();

    [GeneratedRegex(@"^The JSON value could not be converted to (?<type>.*?)\. Path|^A \w+ is a (?<type>string), not \w+\.$", RegexOptions.Singleline)]
    private static partial Regex WrongType();

    [GeneratedRegex(@"^\w+Id: ")]
    private static partial Regex TypeName();

    [GeneratedRegex(@"\bUTF-(8|16)\b")]
    private static partial Regex BadUnicode();
}
