using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace LearningGraph.Domain;

/// <summary>Where interactions came from; everything of one source can be undone together.</summary>
/// <remarks>1 to 200 characters, none of them a control character; compared ordinally; for example <c>"slack"</c>.</remarks>
[GenerateSerializer, Immutable, Alias("lg.source-id"), JsonConverter(typeof(ParsableJsonConverter<SourceId>))]
public readonly record struct SourceId : IParsable<SourceId>, IComparable<SourceId>
{
    /// <summary>Takes an id as given.</summary>
    /// <exception cref="ArgumentException"><paramref name="value"/> breaks the rules above.</exception>
    public SourceId(string value) => Value = IdText.Require(value);

    /// <summary>The id itself; never empty.</summary>
    [Id(0)]
    public string Value { get; }

    /// <inheritdoc/>
    public static SourceId Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException(IdText.Fault(s));

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out SourceId result)
    {
        result = IdText.IsValid(s) ? new(s) : default;
        return result.Value is not null;
    }

    /// <summary>Ordinal order of the values.</summary>
    public int CompareTo(SourceId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc cref="Value"/>
    public override string ToString() => Value;

    /// <summary>Ordinal order.</summary>
    public static bool operator <(SourceId left, SourceId right) => left.CompareTo(right) < 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator <=(SourceId left, SourceId right) => left.CompareTo(right) <= 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator >(SourceId left, SourceId right) => left.CompareTo(right) > 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator >=(SourceId left, SourceId right) => left.CompareTo(right) >= 0;
}
