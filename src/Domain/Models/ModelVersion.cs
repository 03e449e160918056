using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace LearningGraph.Domain;

/// <summary>Names a trained model: <c>v</c> and its number, which grows by one; for example <c>v12</c>.</summary>
[GenerateSerializer, Immutable, Alias("lg.model-version"), JsonConverter(typeof(ParsableJsonConverter<ModelVersion>))]
public readonly record struct ModelVersion : IParsable<ModelVersion>, IComparable<ModelVersion>
{
    /// <summary>The version of a number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
    public ModelVersion(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        Number = number;
    }

    /// <summary>From 1.</summary>
    [Id(0)]
    public int Number { get; }

    /// <inheritdoc/>
    public static ModelVersion Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var version) ? version : throw new FormatException($"{Quoted.Text(s)} is not a model version such as v12.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ModelVersion result)
    {
        var isNumber = int.TryParse(s is ['v', ..] ? s[1..] : null, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && s![1] != '0';
        result = isNumber ? new(number) : default;
        return isNumber;
    }

    /// <summary>By number.</summary>
    public int CompareTo(ModelVersion other) => Number.CompareTo(other.Number);

    /// <summary>As <c>v12</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"v{Number}");

    /// <summary>By number.</summary>
    public static bool operator <(ModelVersion left, ModelVersion right) => left.CompareTo(right) < 0;

    /// <summary>By number.</summary>
    public static bool operator <=(ModelVersion left, ModelVersion right) => left.CompareTo(right) <= 0;

    /// <summary>By number.</summary>
    public static bool operator >(ModelVersion left, ModelVersion right) => left.CompareTo(right) > 0;

    /// <summary>By number.</summary>
    public static bool operator >=(ModelVersion left, ModelVersion right) => left.CompareTo(right) >= 0;
}
