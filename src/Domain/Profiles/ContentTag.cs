using System.Security.Cryptography;
using System.Text.Json;

namespace LearningGraph.Domain;

/// <summary>
/// Tells one content of a learner's, group's or topic's description from another, so that whoever changes what they have read changes
/// nothing that they have not. The same content has the same tag on every node; that there is none has one too.
/// </summary>
/// <param name="Value">32 hexadecimal digits in lower case when this made it; whatever a caller sent otherwise.</param>
[GenerateSerializer, Immutable, Alias("lg.content-tag")]
public readonly record struct ContentTag([property: Id(0)] string Value)
{
    private const int Bytes = 16;

    /// <summary>Of a description that is not there.</summary>
    public static ContentTag Nothing { get; } = Of<Learner>(null);

    /// <summary>Of a description as it is shown; null is <see cref="Nothing"/>.</summary>
    public static ContentTag Of<T>(T? shown)
        where T : class, IValidated =>
        new(Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(shown, DomainJson.Options)).AsSpan(0, Bytes)));

    /// <inheritdoc cref="Value"/>
    public override string ToString() => Value;
}
