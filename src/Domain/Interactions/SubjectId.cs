using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace LearningGraph.Domain;

/// <summary>What an interaction is about: the question, the course, or the interaction it retracts.</summary>
/// <remarks>1 to 200 characters, none of them a control character; compared ordinally; for example <c>"q-17"</c>. Documented as not personal.</remarks>
[GenerateSerializer, Immutable, Alias("lg.subject-id"), JsonConverter(typeof(ParsableJsonConverter<SubjectId>))]
public readonly record struct SubjectId : IParsable<SubjectId>, IComparable<SubjectId>
{
    /// <summary>Takes an id as given.</summary>
    /// <exception cref="ArgumentException"><paramref name="value"/> breaks the rules above.</exception>
    public SubjectId(string value) => Value = IdText.Require(value);

    /// <summary>The id itself; never empty.</summary>
    [Id(0)]
    public string Value { get; }

    /// <inheritdoc/>
    public static SubjectId Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException(IdText.Fault(s));

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out SubjectId result)
    {
        result = IdText.IsValid(s) ? new(s) : default;
        return result.Value is not null;
    }

    /// <summary>Ordinal order of the values.</summary>
    public int CompareTo(SubjectId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc cref="Value"/>
    public override string ToString() => Value;

    /// <summary>Ordinal order.</summary>
    public static bool operator <(SubjectId left, SubjectId right) => left.CompareTo(right) < 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator <=(SubjectId left, SubjectId right) => left.CompareTo(right) <= 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator >(SubjectId left, SubjectId right) => left.CompareTo(right) > 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator >=(SubjectId left, SubjectId right) => left.CompareTo(right) >= 0;
}
