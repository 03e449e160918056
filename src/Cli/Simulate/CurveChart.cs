using System.Collections.Immutable;
using System.Globalization;

namespace LearningGraph.Cli;

/// <summary>Draws how something went, week by week.</summary>
internal static class CurveChart
{
    private const int DaysPerWeek = 7;

    /// <summary>The means of all strategies in one drawing.</summary>
    /// <param name="report">The report.</param>
    /// <param name="curve">Which of its curves.</param>
    public static string Overview(ExperimentReport report, string curve)
    {
        var means = report.Strategies.Select(strategy => Find(strategy, curve).Mean).ToArray();
        ChartFrame frame = new(900, 320, Days(report), means.SelectMany(mean => mean).DefaultIfEmpty().Max());
        var lines = means.Select((mean, place) => $"<path d=\"{Line(frame, mean)}\" fill=\"none\" stroke=\"{ChartFrame.ColourOf(place)}\" stroke-width=\"2\"/>\n");
        return $"<figure>\n{frame.Wrap($"Mean {curve} of every strategy by day", string.Concat(lines))}<figcaption>{Legend(report)}</figcaption>\n</figure>\n";
    }

    /// <summary>One strategy with its band, and the first strategy's mean.</summary>
    public static string Single(ExperimentReport report, int place, string curve)
    {
        var (own, first) = (Find(report.Strategies[place], curve), Find(report.Strategies[0], curve));
        var most = report.Strategies.SelectMany(strategy => Find(strategy, curve).High).DefaultIfEmpty().Max();
        ChartFrame frame = new(420, 220, Days(report), most);
        var colour = ChartFrame.ColourOf(place);
        var back = string.Join(' ', own.Low.Index().Reverse().Select(week => frame.Point(DayOf(week.Index), week.Item)));
        var band = own.High.IsEmpty ? "" : $"<path d=\"{Line(frame, own.High)} L{back} Z\" fill=\"{colour}\" opacity=\"0.25\"/>\n";
        var inside = $"{band}<path d=\"{Line(frame, own.Mean)}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\"/>\n<path class=\"first\" d=\"{Line(frame, first.Mean)}\"/>\n";
        return $"<figure>\n{frame.Wrap($"{curve} with {report.Strategies[place].Name} by day", inside)}<figcaption>{ReportPage.Html(report.Strategies[place].Name)}</figcaption>\n</figure>\n";
    }

    /// <summary>Which colour is which strategy.</summary>
    public static string Legend(ExperimentReport report) => string.Join(' ', report.Strategies.Select((strategy, place) =>
        string.Create(CultureInfo.InvariantCulture, $"<span style=\"color:{ChartFrame.ColourOf(place)}\">■</span> {ReportPage.Html(strategy.Name)}")));

    private static WeeklyCurve Find(StrategyReport strategy, string curve) => strategy.Curves.Single(one => one.Name == curve);

    private static string Line(ChartFrame frame, ImmutableArray<double> values) =>
        values.IsEmpty ? "" : $"M{string.Join(" L", values.Select((value, week) => frame.Point(DayOf(week), value)))}";

    private static double Days(ExperimentReport report) => Math.Max(1, report.Strategies[0].Curves[0].Mean.Length) * DaysPerWeek;

    private static int DayOf(int week) => (week + 1) * DaysPerWeek;
}
