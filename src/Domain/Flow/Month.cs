using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace LearningGraph.Domain;

/// <summary>A calendar month of UTC.</summary>
/// <param name="Index">Months since January of the year 1, from 0.</param>
[GenerateSerializer, Immutable, Alias("lg.month")]
public readonly record struct Month([property: Id(0)] int Index) : IParsable<Month>, IComparable<Month>
{
    /// <summary>A month by its name.</summary>
    /// <param name="year">In 1 to 9999.</param>
    /// <param name="number">In 1 to 12.</param>
    public Month(int year, int number)
        : this(((year - 1) * 12) + number - 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 12);
    }

    /// <summary>In 1 to 9999.</summary>
    public int Year => (Index / 12) + 1;

    /// <summary>In 1 to 12.</summary>
    public int Number => (Index % 12) + 1;

    /// <summary>The first moment of the month.</summary>
    public DateTimeOffset Start => new(Year, Number, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The month that a moment lies in.</summary>
    public static Month Of(DateTimeOffset at) => new(at.UtcDateTime.Year, at.UtcDateTime.Month);

    /// <inheritdoc/>
    public static Month Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var month) ? month : throw new FormatException($"{Quoted.Text(s)} is not a month such as 2026-03.");

    /// <summary>Reads <c>yyyy-MM</c>.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Month result)
    {
        var isMonth = DateTimeOffset.TryParseExact(s, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var start);
        result = isMonth ? Of(start) : default;
        return isMonth;
    }

    /// <summary>In order of time.</summary>
    public int CompareTo(Month other) => Index.CompareTo(other.Index);

    /// <summary>As <c>yyyy-MM</c>.</summary>
    public override string ToString() => Start.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>In order of time.</summary>
    public static bool operator <(Month left, Month right) => left.Index < right.Index;

    /// <summary>In order of time.</summary>
    public static bool operator <=(Month left, Month right) => left.Index <= right.Index;

    /// <summary>In order of time.</summary>
    public static bool operator >(Month left, Month right) => left.Index > right.Index;

    /// <summary>In order of time.</summary>
    public static bool operator >=(Month left, Month right) => left.Index >= right.Index;
}
