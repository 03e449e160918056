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

    private static string Digits(double value) => Math.Abs(value) switch
    {
        >= 99.95 => value.ToString("#,0", CultureInfo.InvariantCulture),
        >= 9.995 => value.ToString("0.0", CultureInfo.InvariantCulture),
        _ => value.ToString("0.00", CultureInfo.InvariantCulture) is var text && text == "-0.00" ? "0.00" : text,
    };
}
