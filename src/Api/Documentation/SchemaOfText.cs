using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace LearningGraph.Api;

/// <summary>Describes what the domain writes as text: ids, names of an enum, times. Their own JSON converters hide that from the generator.</summary>
internal static class SchemaOfText
{
    private const int MaxIdLength = 200;

    public static async Task DescribeAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var declared = context.JsonTypeInfo.Type;
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (type.IsEnum)
        {
            schema.Type = JsonSchemaType.String;
            schema.Enum = [.. Enum.GetNames(type).Select(name => JsonValue.Create(JsonNamingPolicy.CamelCase.ConvertName(name)))];
        }
        else if (IsId(type))
        {
            schema.Type = JsonSchemaType.String;
            schema.MinLength = 1;
            schema.MaxLength = MaxIdLength;
        }
        else if (type == typeof(DateTimeOffset))
        {
            // Written in place, not as a reference, so that here a missing one has to be part of the type.
            schema.Type = declared == type ? JsonSchemaType.String : JsonSchemaType.String | JsonSchemaType.Null;
            schema.Format = "date-time";
        }
        else if (context.JsonTypeInfo.ElementType is { } element && schema.Items is null)
        {
            schema.Items = await context.GetOrCreateSchemaAsync(element, null, cancellationToken);
        }
    }

    /// <summary>Gives every kind of id one description; the generator takes the one of the property that happened to come first.</summary>
    public static Task DescribeIdsAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        foreach (var (name, schema) in document.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>())
        {
            if (schema is OpenApiSchema { Type: JsonSchemaType.String, MaxLength: MaxIdLength } id && name.EndsWith("Id", StringComparison.Ordinal))
            {
                id.Description = "1 to 200 characters, not blank, no control characters; compared ordinally.";
            }
        }

        return Task.CompletedTask;
    }

    private static bool IsId(Type type) => type.IsValueType && type.Assembly == typeof(LearnerId).Assembly && type.Name.EndsWith("Id", StringComparison.Ordinal);
}
