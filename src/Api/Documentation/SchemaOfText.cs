using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace LearningGraph.Api;

/// <summary>Describes what the domain writes as text: ids, names of an enum, times. Their own JSON converters hide that from the generator.</summary>
internal static class SchemaOfText
{
    private const int MaxIdLength = 200;

    public static Task DescribeAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var declared = context.JsonTypeInfo.Type;
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (type.IsEnum)
        {
            SetText(schema, declared != type);
            schema.Enum = [.. Enum.GetNames(type).Select(name => JsonValue.Create(JsonNamingPolicy.CamelCase.ConvertName(name)))];
        }
        else if (type.Namespace == typeof(LearnerId).Namespace && type.IsValueType)
        {
            SetText(schema, declared != type);
            schema.MinLength = 1;
            schema.MaxLength = MaxIdLength;
        }
        else if (type == typeof(DateTimeOffset))
        {
            SetText(schema, declared != type);
            schema.Format = "date-time";
        }

        return Task.CompletedTask;
    }

    private static void SetText(OpenApiSchema schema, bool nullable)
    {
        schema.Type = nullable ? JsonSchemaType.String | JsonSchemaType.Null : JsonSchemaType.String;
        schema.Properties = null;
        schema.Required = null;
    }
}
