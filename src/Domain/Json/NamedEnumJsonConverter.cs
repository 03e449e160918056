using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LearningGraph.Domain;

/// <summary>Writes an enum as its camel-case name and reads it back exactly, also as a property name; the error lists the names that exist.</summary>
/// <exception cref="JsonException">The name does not exist; the message names it.</exception>
public sealed class NamedEnumJsonConverter<T> : JsonConverter<T>
    where T : struct, Enum
{
    private static readonly FrozenDictionary<T, string> Names =
        Enum.GetValues<T>().ToFrozenDictionary(value => value, value => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()));

    private static readonly FrozenDictionary<string, T> Values = Names.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);

    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Parse(reader.TokenType == JsonTokenType.String ? reader.GetString() : null);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Names[value]);

    /// <inheritdoc/>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Parse(reader.GetString());

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WritePropertyName(Names[value]);

    private static T Parse(string? name) => name is not null && Values.TryGetValue(name, out var value)
        ? value
        : throw new JsonException($"{Quoted.Text(name)} is not one of {string.Join(", ", Names.OrderBy(pair => pair.Key).Select(pair => pair.Value))}.");
}
