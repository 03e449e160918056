using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace LearningGraph.Domain;

/// <summary>The stable key of one topic.</summary>
/// <remarks>1 to 200 characters, none of them a control character; compared ordinally; for example <c>"sql"</c>. Documented as not personal.</remarks>
[GenerateSerializer, Immutable, Alias("lg.topic-id"), JsonConverter(typeof(ParsableJsonConverter<TopicId>))]
public readonly record struct TopicId : IParsable<TopicId>, IComparable<TopicId>
{
    /// <summary>Takes an id as given.</summary>
    /// <exception cref="ArgumentException"><paramref name="value"/> breaks the rules above.</exception>
    public TopicId(string value) => Value = IdText.Require(value);

    /// <summary>The id itself; never empty.</summary>
    [Id(0)]
    public string Value { get; }

    /// <inheritdoc/>
    public static TopicId Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException(IdText.Fault(s));

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out TopicId result)
    {
        result = IdText.IsValid(s) ? new(s) : default;
        return result.Value is not null;
    }

    /// <summary>Ordinal order of the values.</summary>
    public int CompareTo(TopicId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc cref="Value"/>
    public override string ToString() => Value;

    /// <summary>Ordinal order.</summary>
    public static bool operator <(TopicId left, TopicId right) => left.CompareTo(right) < 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator <=(TopicId left, TopicId right) => left.CompareTo(right) <= 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator >(TopicId left, TopicId right) => left.CompareTo(right) > 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator >=(TopicId left, TopicId right) => left.CompareTo(right) >= 0;
}
