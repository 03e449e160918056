using System.Text.Json;

namespace LearningGraph.Cli;

/// <summary>Reads how a value is made: a template alone, or an object with <c>value</c> and what else there is to say.</summary>
internal static class CsvExpressionReader
{
    /// <summary>Reads one expression.</summary>
    /// <param name="element">Where it stands.</param>
    /// <param name="field">The field it is for.</param>
    /// <exception cref="CommandFailedException">It says something unknown or something that the field has no use for.</exception>
    public static CsvExpression Read(CsvMappingElement element, CsvEntryField field)
    {
        if (element.Json.ValueKind != JsonValueKind.Object)
        {
            return new() { Template = element.Template() };
        }

        element.RequireObject("value", "split", "lookup", "map", "each", "time", "daysSince", "scale");
        Refuse("split", !field.IsList, "for lists");
        Refuse("time", field.Type != CsvFieldType.Time, "for times");
        Refuse("daysSince", field.Type != CsvFieldType.Time, "for times");
        Refuse("scale", field.Type != CsvFieldType.Number, "for numbers");
        return new()
        {
            Template = element.Require("value").Template(),
            Split = element.Find("split") is { } split ? split.Text() is { Length: > 0 } text ? text : throw split.Fail("an empty text divides nothing.") : null,
            Lookup = element.Find("lookup")?.Text(),
            Map = element.Find("map") is { } map ? ReadMap(map) : null,
            Each = element.Find("each")?.Template(),
            Time = element.Find("time") is { } time ? time.Text() is "rfc3339" ? null : time.Text() : null,
            DaysSince = element.Find("daysSince") is { } since ? Read(since, field) : null,
            Scale = element.Find("scale") is { } scale ? ReadScale(scale) : null,
        };

        void Refuse(string name, bool isUseless, string purpose)
        {
            if (isUseless && element.Find(name) is { } given)
            {
                throw given.Fail($"\"{name}\" is {purpose}; {field.Name} is none.");
            }
        }
    }

    private static Dictionary<string, string?> ReadMap(CsvMappingElement map)
    {
        if (map.Json.ValueKind != JsonValueKind.Object)
        {
            throw map.Fail("an object is needed: what stands in the table, and what it means.");
        }

        return map.Properties().ToDictionary(
            pair => pair.Name, pair => pair.Value.Json.ValueKind == JsonValueKind.Null ? null : pair.Value.Plain(), StringComparer.Ordinal);
    }

    private static (double Low, double High) ReadScale(CsvMappingElement scale)
    {
        var ends = scale.Items().Select(end => end.Json.ValueKind == JsonValueKind.Number ? end.Json.GetDouble() : throw end.Fail("a number is needed.")).ToArray();
        return ends is [var low, var high] && low < high ? (low, high) : throw scale.Fail("a scale has two ends, the lower one first.");
    }
}
