using System.Globalization;

namespace LearningGraph.Simulation;

/// <summary>Writes figures for people: shares in percent, differences of shares in points, everything else in its unit with three digits.</summary>
public static class FigureText
{
    private const string Share = "share";

    /// <summary>A value, such as <c>12.3 %</c> or <c>41</c>; <c>-</c> for none.</summary>
    public static string Value(Measure measure, double? value) => value is not { } given ? "-" : measure.Unit == Share ? $"{Digits(given * 100)} %" : Digits(given);

    /// <summary>A mean and its interval, such as <c>12.3 % (11.0 to 13.6)</c>; without the brackets when it has none.</summary>
    public static string Interval(Measure measure, double? mean, double? low, double? high) =>
        low is { } from && high is { } to ? $"{Value(measure, mean)} ({Bare(measure, from)} to {Bare(measure, to)})" : Value(measure, mean);

    /// <summary>A difference with its sign, such as <c>+3.1 points</c> or <c>-12 hours</c>.</summary>
    public static string Difference(Measure measure, double value) => measure.Unit == Share
        ? $"{Sign(value)}{Digits(Math.Abs(value) * 100)} points"
        : $"{Sign(value)}{Digits(Math.Abs(value))} {measure.Unit}";

    /// <summary>A value without its unit, shares times 100.</summary>
    public static string Bare(Measure measure, double value) => Digits(measure.Unit == Share ? value * 100 : value);

    private static string Sign(double value) => value < 0 ? "-" : "+";

    // Three digits that count, but no more than six places.
    private static string Digits(double value)
    {
        var size = Math.Abs(value);
        var places = size == 0 ? 0 : Math.Clamp(2 - (int)Math.Floor(Math.Log10(size * 1.0005)), 0, 6);
        var text = value.ToString($"N{places}", CultureInfo.InvariantCulture);
        return text.AsSpan().IndexOfAnyInRange('1', '9') < 0 ? "0" : text;
    }
}
