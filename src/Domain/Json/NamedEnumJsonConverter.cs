using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LearningGraph.Domain;

/// <summary>Writes an enum as its camel-case name and reads it back exactly; the error lists the names that exist.</summary>
/// <exception cref="JsonException">The name does not exist; the message names it.</exception>
public sealed class NamedEnumJsonConverter<T> : JsonConverter<T>
    where T : struct, Enum
{
    private static readonly FrozenDictionary<T, string> Names =
        Enum.GetValues<T>().ToFrozenDictionary(value => value, value => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()));

    private static readonly FrozenDictionary<string, T> Values = Names.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);

    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var name = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        return name is not null && Values.TryGetValue(name, out var value)
            ? value
            : throw new JsonException($"{Quoted.Text(name)} is not one of {string.Join(", ", Names.OrderBy(pair => pair.Key).Select(pair => pair.Value))}.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Names[value]);
}
