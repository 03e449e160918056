using System.Text.Json;
using System.Text.RegularExpressions;

namespace LearningGraph.Domain;

/// <summary>What the serializer found wrong with a JSON text, read from its message, which is the only place where it says so.</summary>
public static partial class SerializerFault
{
    /// <summary>That a field is none of ours, as a sentence; null when that is not the fault.</summary>
    public static string? FindUnknownField(JsonException fault) => UnknownField().Match(fault.Message) is { Success: true } unknown
        ? $"There is no field {Quoted.Text(unknown.Groups[1].Value)}; names are written in lower camel case."
        : null;

    /// <summary>That fields are missing, as a sentence; null when that is not the fault.</summary>
    public static string? FindMissingFields(JsonException fault) =>
        MissingFields().Match(fault.Message) is { Success: true } missing ? $"{missing.Groups[1].Value} must be given." : null;

    /// <summary>What a value should have been instead, such as "a number"; null when its type is not the fault.</summary>
    public static string? FindExpected(JsonException fault) =>
        WrongType().Match(fault.Message) is not { Success: true } wrong ? null : wrong.Groups["type"].Value switch
        {
            var type when type.Contains("ImmutableArray", StringComparison.Ordinal) || type.Contains("List", StringComparison.Ordinal) => "a list",
            var type when type.Contains("Double", StringComparison.Ordinal) => "a number",
            var type when type.Contains("Int32", StringComparison.Ordinal) || type.Contains("Int64", StringComparison.Ordinal) => "a whole number",
            var type when type.Contains("Boolean", StringComparison.Ordinal) => "true or false",
            var type when type.Contains("String", StringComparison.OrdinalIgnoreCase) => "a text",
            _ => "an object",
        };

    [GeneratedRegex("^The JSON property '(.*)' could not be mapped", RegexOptions.Singleline)]
    private static partial Regex UnknownField();

    [GeneratedRegex(@"was missing required properties including: (.*?)\.?$", RegexOptions.Singleline)]
    private static partial Regex MissingFields();

    [GeneratedRegex(@"^The JSON value could not be converted to (?<type>.*?)\. Path|^A \w+ is a (?<type>string), not \w+\.$", RegexOptions.Singleline)]
    private static partial Regex WrongType();
}
