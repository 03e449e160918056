using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace LearningGraph.Domain;

/// <summary>Names an experiment; chosen by whoever asks for it, else by the node.</summary>
/// <remarks>1 to 100 letters (a to z, A to Z), digits, hyphens, underscores and dots, the first one no dot: it also names a folder. Compared ordinally; for example <c>"20260301-093000"</c>.</remarks>
[GenerateSerializer, Immutable, Alias("lg.experiment-id"), JsonConverter(typeof(ParsableJsonConverter<ExperimentId>))]
public readonly record struct ExperimentId : IParsable<ExperimentId>, IComparable<ExperimentId>
{
    private const int MaxLength = 100;

    /// <summary>Takes an id as given.</summary>
    /// <exception cref="ArgumentException"><paramref name="value"/> breaks the rules above.</exception>
    public ExperimentId(string value) => Value = IsValid(value) ? value : throw new ArgumentException(Fault(value), nameof(value));

    /// <summary>The id itself; never empty.</summary>
    [Id(0)]
    public string Value { get; }

    /// <inheritdoc/>
    public static ExperimentId Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException(Fault(s));

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ExperimentId result)
    {
        result = IsValid(s) ? new(s) : default;
        return result.Value is not null;
    }

    /// <summary>Ordinal order of the values.</summary>
    public int CompareTo(ExperimentId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc cref="Value"/>
    public override string ToString() => Value;

    /// <summary>Ordinal order.</summary>
    public static bool operator <(ExperimentId left, ExperimentId right) => left.CompareTo(right) < 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator <=(ExperimentId left, ExperimentId right) => left.CompareTo(right) <= 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator >(ExperimentId left, ExperimentId right) => left.CompareTo(right) > 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator >=(ExperimentId left, ExperimentId right) => left.CompareTo(right) >= 0;

    private static bool IsValid([NotNullWhen(true)] string? value) =>
        value is { Length: >= 1 and <= MaxLength } && value[0] != '.' && value.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.');

    private static string Fault(string? value) =>
        $"{Quoted.Text(value)} is not the id of an experiment: 1 to {MaxLength} letters, digits, hyphens, underscores and dots, the first one no dot.";
}
