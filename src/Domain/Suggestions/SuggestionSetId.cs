using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace LearningGraph.Domain;

/// <summary>One answer that was shown; feedback points at it.</summary>
/// <remarks>1 to 200 characters, none of them a control character; compared ordinally; for example <c>"4f1d2c"</c>.</remarks>
[GenerateSerializer, Immutable, Alias("lg.suggestion-set-id"), JsonConverter(typeof(ParsableJsonConverter<SuggestionSetId>))]
public readonly record struct SuggestionSetId : IParsable<SuggestionSetId>, IComparable<SuggestionSetId>
{
    /// <summary>Takes an id as given.</summary>
    /// <exception cref="ArgumentException"><paramref name="value"/> breaks the rules above.</exception>
    public SuggestionSetId(string value) => Value = IdText.Require(value);

    /// <summary>The id itself; never empty.</summary>
    [Id(0)]
    public string Value { get; }

    /// <inheritdoc/>
    public static SuggestionSetId Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException(IdText.Fault(s));

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out SuggestionSetId result)
    {
        result = IdText.IsValid(s) ? new(s) : default;
        return result.Value is not null;
    }

    /// <summary>Ordinal order of the values.</summary>
    public int CompareTo(SuggestionSetId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc cref="Value"/>
    public override string ToString() => Value;

    /// <summary>Ordinal order.</summary>
    public static bool operator <(SuggestionSetId left, SuggestionSetId right) => left.CompareTo(right) < 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator <=(SuggestionSetId left, SuggestionSetId right) => left.CompareTo(right) <= 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator >(SuggestionSetId left, SuggestionSetId right) => left.CompareTo(right) > 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator >=(SuggestionSetId left, SuggestionSetId right) => left.CompareTo(right) >= 0;
}
