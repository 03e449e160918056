using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace LearningGraph.Domain;

/// <summary>The stable key of one learner, as given by the organisation's directory.</summary>
/// <remarks>1 to 200 characters, none of them a control character; compared ordinally; for example <c>"ana.silva"</c>. The only id that is personal.</remarks>
[GenerateSerializer, Immutable, Alias("lg.learner-id"), JsonConverter(typeof(ParsableJsonConverter<LearnerId>))]
public readonly record struct LearnerId : IParsable<LearnerId>, IComparable<LearnerId>
{
    /// <summary>Takes an id as given.</summary>
    /// <exception cref="ArgumentException"><paramref name="value"/> breaks the rules above.</exception>
    public LearnerId(string value) => Value = IdText.Require(value);

    /// <summary>The id itself; never empty.</summary>
    [Id(0)]
    public string Value { get; }

    /// <summary>Stands where a learner was who has been erased; nobody may send it.</summary>
    public static LearnerId Erased { get; } = new("(erased)");

    /// <inheritdoc/>
    public static LearnerId Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException(IdText.Fault(s));

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out LearnerId result)
    {
        result = IdText.IsValid(s) ? new(s) : default;
        return result.Value is not null;
    }

    internal static string? FindReserved(LearnerId actor, ImmutableArray<LearnerId> others) =>
        actor == Erased || others.Contains(Erased) ? $"'{Erased}' stands for people who were erased; it cannot be sent." : null;

    /// <summary>Ordinal order of the values.</summary>
    public int CompareTo(LearnerId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc cref="Value"/>
    public override string ToString() => Value;

    /// <summary>Ordinal order.</summary>
    public static bool operator <(LearnerId left, LearnerId right) => left.CompareTo(right) < 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator <=(LearnerId left, LearnerId right) => left.CompareTo(right) <= 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator >(LearnerId left, LearnerId right) => left.CompareTo(right) > 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator >=(LearnerId left, LearnerId right) => left.CompareTo(right) >= 0;
}
