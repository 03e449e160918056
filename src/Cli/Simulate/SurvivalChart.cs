using System.Text;

namespace LearningGraph.Cli;

/// <summary>Draws how many communities still live, as steps.</summary>
internal static class SurvivalChart
{
    private const double DaysPerTick = 7 / 5.0;

    /// <summary>All strategies of a report in one drawing.</summary>
    public static string Draw(ExperimentReport report)
    {
        var days = report.Scenario.Ticks * DaysPerTick;
        ChartFrame frame = new(900, 280, days, 1);
        StringBuilder lines = new();
        foreach (var (place, strategy) in report.Strategies.Index())
        {
            StringBuilder steps = new($"M{frame.Point(0, 1)}");
            var share = 1.0;
            foreach (var point in strategy.Survival)
            {
                steps.Append(" L").Append(frame.Point(point.Day, share)).Append(" L").Append(frame.Point(point.Day, point.Share));
                share = point.Share;
            }

            lines.Append(System.Globalization.CultureInfo.InvariantCulture, $"<path d=\"{steps} L{frame.Point(days, share)}\" fill=\"none\" stroke=\"{ChartFrame.ColourOf(place)}\" stroke-width=\"2\"/>\n");
        }

        return $"<figure>\n{frame.Wrap("Share of communities that still live, by day", lines.ToString(), isShare: true)}<figcaption>{CurveChart.Legend(report)}</figcaption>\n</figure>\n";
    }
}
