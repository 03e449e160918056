using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;

namespace LearningGraph.Domain.Tests;

/// <summary>Makes the JSON schema of scenarios (draft 2020-12) from the records and their docstrings: every field with its type, range, default and meaning.</summary>
internal static class SchemaWriter
{
    // A schema tells of every default, so nothing may be left out of the records it is read from.
    private static readonly JsonSerializerOptions Defaults = new(DomainJson.Options) { DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.Never };
    private static readonly JsonSerializerOptions Reading = new(DomainJson.Options) { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };
    private static readonly JsonSerializerOptions Writing = new(DomainJson.Options) { WriteIndented = true, NewLine = "\n" };

    /// <summary>The schema, indented, with a line break at its end.</summary>
    /// <param name="meanings">What each property means, by declaring type and name; a property without one has no description.</param>
    public static byte[] Write(Func<PropertyInfo, string?> meanings)
    {
        JsonSchemaExporterOptions exporting = new()
        {
            TreatNullObliviousAsNonNullable = true,
            TransformSchemaNode = (context, schema) => Describe(context, schema, meanings),
        };
        var schema = Reading.GetJsonSchemaAsNode(typeof(Scenario), exporting).AsObject();
        JsonObject complete = new() { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["title"] = "LearningGraph scenario" };
        foreach (var (name, value) in schema.ToArray())
        {
            complete[name] = value?.DeepClone();
        }

        return [.. JsonSerializer.SerializeToUtf8Bytes(complete, Writing), (byte)'\n'];
    }

    private static JsonNode Describe(JsonSchemaExporterContext context, JsonNode schema, Func<PropertyInfo, string?> meanings)
    {
        if (context.TypeInfo.Type is { IsEnum: true } words)
        {
            schema = new JsonObject { ["enum"] = new JsonArray([.. Enum.GetNames(words).Select(name => (JsonNode)JsonNamingPolicy.CamelCase.ConvertName(name))]) };
        }
        else if (context.TypeInfo.Type == typeof(TopicId) || context.TypeInfo.Type == typeof(TopicId?))
        {
            schema = new JsonObject { ["type"] = "string" };
        }

        if (context.PropertyInfo?.AttributeProvider is not PropertyInfo property)
        {
            return schema;
        }

        var described = schema as JsonObject ?? [];
        if (meanings(property) is { } meaning)
        {
            described["description"] = meaning;
        }

        AddRange(described, property);
        AddDefault(described, property);
        return described;
    }

    private static void AddRange(JsonObject schema, PropertyInfo property)
    {
        if (property.GetCustomAttribute<RangeAttribute>() is { } range)
        {
            schema[range.MinimumIsExclusive ? "exclusiveMinimum" : "minimum"] = Convert.ToDouble(range.Minimum, CultureInfo.InvariantCulture);
            schema["maximum"] = Convert.ToDouble(range.Maximum, CultureInfo.InvariantCulture);
        }

        if (property.GetCustomAttribute<StringLengthAttribute>() is { } length)
        {
            schema["maxLength"] = length.MaximumLength;
        }

        if (property.DeclaringType == typeof(Scenario) && property.Name == nameof(Scenario.Strategies))
        {
            (schema["minItems"], schema["maxItems"]) = (1, Scenario.MaxStrategies);
        }
    }

    // Records of the scenario show their fields' defaults one by one instead.
    private static void AddDefault(JsonObject schema, PropertyInfo property)
    {
        if (property.PropertyType.IsClass && property.PropertyType != typeof(string))
        {
            return;
        }

        if (property.DeclaringType!.GetCustomAttributes().Any(attribute => attribute.GetType().Name == "RequiredMemberAttribute")
            && property.GetCustomAttributes().Any(attribute => attribute.GetType().Name == "RequiredMemberAttribute"))
        {
            return;
        }

        var record = Activator.CreateInstance(property.DeclaringType!);
        if (property.GetValue(record) is { } value)
        {
            schema["default"] = JsonSerializer.SerializeToNode(value, property.PropertyType, Defaults);
        }
    }
}
