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
        if (SerializerFault.FindMissingFields(fault) is { } missing)
        {
            return $"{Prefix(field)}{missing}";
        }

        if (SerializerFault.FindUnknownField(fault) is { } unknown)
        {
            return unknown;
        }

        if (fault.InnerException is { } inner && BadUnicode().IsMatch(inner.Message))
        {
            return $"{Prefix(field)}{Quoted.Text(JsonOffender.Find(fault, utf8))} is not valid Unicode.";
        }

        return SerializerFault.FindExpected(fault) is { } expected
            ? $"{Prefix(field)}{Quoted.Text(JsonOffender.Find(fault, utf8))} is not {expected}."
            : $"{Prefix(field)}{TypeName().Replace(fault.Message, "")}";
    }

    private static string Field(string? path) => path is null or "$" ? "" : path.StartsWith("$.", StringComparison.Ordinal) ? path[2..] : path[1..];

    private static string Prefix(string field) => field.Length == 0 ? "" : $"{field}: ";

    [GeneratedRegex(@"( which is not supported in this mode\.)?( Change the reader options\.)?( Path: \S+ \|)? LineNumber: \d+ \| BytePositionInLine: \d+\.$")]
    private static partial Regex ReaderAdvice();

    [GeneratedRegex(@"^\w+Id: ")]
    private static partial Regex TypeName();

    [GeneratedRegex(@"\bUTF-(8|16)\b")]
    private static partial Regex BadUnicode();
}
