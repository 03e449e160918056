using System.Text.Json;

namespace LearningGraph.Domain;

/// <summary>Scenarios as JSON documents: what is left out takes its default, what does not exist is refused by name.</summary>
public static class ScenarioJson
{
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
