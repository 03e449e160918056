using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace LearningGraph.Domain;

/// <summary>Scenarios as JSON documents: what is left out takes its default, what does not exist is refused by name.</summary>
public static partial class ScenarioJson
{
    private const double LargestWhole = 1e15;

    /// <summary>As everywhere, and a field that is given twice is refused.</summary>
    private static readonly JsonSerializerOptions Reading = new(DomainJson.Options) { AllowDuplicateProperties = false };

    private static readonly JsonSerializerOptions Writing = new(DomainJson.Options) { WriteIndented = true };

    /// <summary>Reads one document and checks all rules; a byte order mark before it does no harm.</summary>
    /// <param name="utf8">One JSON object.</param>
    /// <exception cref="JsonException">It is no such object or breaks a rule; the message is one sentence that names the field and its value.</exception>
    public static Scenario Read(ReadOnlySpan<byte> utf8)
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        var scenario = Deserialize(utf8.StartsWith(mark) ? utf8[mark.Length..] : utf8);
        return ScenarioRules.FindFault(scenario) is { } fault ? throw new JsonException(fault) : scenario;
    }

    /// <summary>Writes every field, indented, without a line break at the end.</summary>
    public static byte[] Write(Scenario scenario) => JsonSerializer.SerializeToUtf8Bytes(scenario, Writing);

    /// <summary>The same scenario with another number in one field.</summary>
    /// <param name="scenario">In which no rule is broken.</param>
    /// <param name="field">Its path from the top, such as <c>behaviour.asking.needsPerWeek</c> or <c>strategies[1].extraFounders</c>.</param>
    /// <param name="value">The number; whole where the field's is.</param>
    /// <exception cref="JsonException">The field does not exist or is no number, or a rule is broken then; the message names it.</exception>
    public static Scenario With(Scenario scenario, string field, double value)
    {
        var root = JsonSerializer.SerializeToNode(scenario, Writing)!;
        if (!Path().IsMatch(field) || Find(root, field) is not JsonValue found || found.GetValueKind() != JsonValueKind.Number)
        {
            throw new JsonException($"{Quoted.Text(field)} is no field with a number; name it from the top, such as behaviour.asking.needsPerWeek.");
        }

        // A whole number is written as one, or a field that holds only those would refuse it.
        found.ReplaceWith<JsonNode>(value == Math.Floor(value) && Math.Abs(value) < LargestWhole ? JsonValue.Create((long)value) : JsonValue.Create(value));
        return Read(JsonSerializer.SerializeToUtf8Bytes(root, Writing));
    }

    private static JsonNode? Find(JsonNode root, string field)
    {
        JsonNode? found = root;
        foreach (Match step in Steps().Matches(field))
        {
            found = (found, step.Groups["name"].Value) switch
            {
                (JsonObject record, { Length: > 0 } name) => record[name],
                (JsonArray list, "") when int.TryParse(step.Groups["place"].Value, CultureInfo.InvariantCulture, out var place) && place < list.Count => list[place],
                _ => null,
            };
        }

        return found;
    }

    [GeneratedRegex(@"^\w+(\.\w+|\[[0-9]+\])*$")]
    private static partial Regex Path();

    [GeneratedRegex(@"\[(?<place>[0-9]+)\]|(?<name>\w+)")]
    private static partial Regex Steps();

    private static Scenario Deserialize(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return JsonSerializer.Deserialize<Scenario>(utf8, Reading) ?? throw new JsonException("A scenario is needed, not null.");
        }
        catch (JsonException fault)
        {
            throw new JsonException(Explain(fault), fault);
        }
    }

    private static string Explain(JsonException fault)
    {
        var field = fault.Path is ['$', '.', .. var path] ? path : "";
        if (SerializerFault.FindUnknownField(fault) is { } unknown)
        {
            return field.Contains('.', StringComparison.Ordinal) ? $"{field[..field.LastIndexOf('.')]}: {unknown}" : unknown;
        }

        return SerializerFault.FindMissingFields(fault) is { } missing ? $"{field}: {missing}"
            : SerializerFault.FindExpected(fault) is { } expected ? (field.Length == 0 ? "A scenario is one JSON object." : $"{field} must be {expected}.")
            : field.Length == 0 ? fault.Message
            : $"{field}: {fault.Message}";
    }
}
