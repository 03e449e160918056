using System.Globalization;
using System.Net;
using System.Text;
using LearningGraph.Simulation;

namespace LearningGraph.Cli;

/// <summary>The report of an experiment as one page: no script, no other file, readable in light and dark. Equal reports are equal texts.</summary>
internal static class ReportPage
{
    private static readonly string[] Columns = ["adoption", "adoptionAfterFounders", "questions", "answerRate", "medianHours", "knowledge", "overCapacity", "hoursPerRetained"];

    private const string Style = """
        :root { color-scheme: light dark; --text: #1b1f24; --quiet: #57606a; --line: #d0d7de; --back: #fff; }
        @media (prefers-color-scheme: dark) { :root { --text: #e6edf3; --quiet: #9198a1; --line: #3d444d; --back: #0d1117; } }
        body { font: 15px/1.5 system-ui, sans-serif; color: var(--text); background: var(--back); max-width: 75rem; margin: 2rem auto; padding: 0 1rem; }
        .quiet, figcaption, svg text { color: var(--quiet); fill: var(--quiet); }
        .wide { overflow-x: auto; }
        table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
        th, td { padding: .25rem .6rem; border-bottom: 1px solid var(--line); text-align: right; white-space: nowrap; }
        th:first-child, td:first-child { text-align: left; }
        td.clear { font-weight: 600; }
        .finding { font-weight: 600; margin: 1rem 0 .25rem; }
        .finding + ul { margin: 0 0 1rem; }
        figure { margin: 1rem 0; }
        .many { display: grid; grid-template-columns: repeat(auto-fill, minmax(20rem, 1fr)); gap: 1rem; }
        .many figure { margin: 0; }
        svg { width: 100%; height: auto; }
        svg text { font-size: 11px; }
        svg .axis { stroke: var(--line); }
        svg .first { stroke: var(--quiet); stroke-dasharray: 4 3; fill: none; }
        pre { background: color-mix(in srgb, var(--text) 6%, transparent); padding: 1rem; overflow-x: auto; }
        """;

    /// <summary>Writes the page.</summary>
    public static string Write(ExperimentReport report)
    {
        StringBuilder page = new();
        var title = Html(report.Scenario.Name);
        page.Append(CultureInfo.InvariantCulture, $"<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n<style>\n{Style}\n</style>\n</head>\n<body>\n<h1>{title}</h1>\n");
        page.Append(CultureInfo.InvariantCulture, $"<p>{Html(report.Scenario.Description ?? "")}</p>\n<p class=\"quiet\">{Basis(report)}</p>\n");
        WriteConclusions(page, report);
        page.Append("<h2>Active members, week by week</h2>\n").Append(CurveChart.Overview(report, "active"));
        page.Append("<h2>Each strategy against the first</h2>\n<p class=\"quiet\">Lines are means; of ten replicates eight lie within the band; dashes are the first strategy's mean.</p>\n<div class=\"many\">\n");
        foreach (var (place, _) in report.Strategies.Index())
        {
            page.Append(CurveChart.Single(report, place, "active"));
        }

        page.Append("</div>\n<h2>How many communities still live</h2>\n<p class=\"quiet\">Kaplan and Meier's estimate; silent means no post in the last 28 days of the run.</p>\n").Append(SurvivalChart.Draw(report));
        page.Append("<h2>Means</h2>\n<p class=\"quiet\">With 95 % intervals.</p>\n");
        WriteMeans(page, report, [.. Columns.Select(MeasureCatalogue.PlaceOf)]);
        page.Append("<h2>All measures</h2>\n");
        WriteDifferences(page, report);
        WriteEnd(page, report);
        return page.Append("</body>\n</html>\n").ToString();
    }

    /// <summary>Text made harmless.</summary>
    public static string Html(string text) => WebUtility.HtmlEncode(text);

    private static string Basis(ExperimentReport report) => string.Create(
        CultureInfo.InvariantCulture,
        $"{report.Replicates:N0} of {report.Scenario.Replicates:N0} replicates, {report.Scenario.Ticks:N0} workdays, {(report.Scenario.Start == ScenarioStart.Live ? "a live workplace" : $"{report.Scenario.Workplace.Learners:N0} people made up")}, seed {report.Scenario.Seed}. Every strategy met the same people and the same luck.");

    private static void WriteConclusions(StringBuilder page, ExperimentReport report)
    {
        page.Append("<h2>What can be said</h2>\n");
        foreach (var finding in report.Findings)
        {
            page.Append(CultureInfo.InvariantCulture, $"<p class=\"finding\">{Html(finding.Sentence)}</p>\n");
            WriteList(page, finding.Details);
        }

        WriteList(page, report.Assumed);
    }

    private static void WriteList(StringBuilder page, IReadOnlyCollection<string> lines)
    {
        if (lines.Count == 0)
        {
            return;
        }

        page.Append("<ul>\n");
        foreach (var line in lines)
        {
            page.Append(CultureInfo.InvariantCulture, $"<li>{Html(line)}</li>\n");
        }

        page.Append("</ul>\n");
    }

    private static void WriteMeans(StringBuilder page, ExperimentReport report, int[] places)
    {
        page.Append("<div class=\"wide\"><table>\n<tr><th>strategy</th>");
        foreach (var place in places)
        {
            page.Append(CultureInfo.InvariantCulture, $"<th title=\"{Html(report.Measures[place].Meaning)}\">{report.Measures[place].Name}</th>");
        }

        page.Append("</tr>\n");
        foreach (var strategy in report.Strategies)
        {
            page.Append(CultureInfo.InvariantCulture, $"<tr><td>{Html(strategy.Name)}</td>");
            foreach (var place in places)
            {
                var figure = strategy.Figures[place];
                page.Append(CultureInfo.InvariantCulture, $"<td>{Html(FigureText.Interval(report.Measures[place], figure.Mean, figure.Low, figure.High))}</td>");
            }

            page.Append("</tr>\n");
        }

        page.Append("</table></div>\n");
    }

    private static void WriteDifferences(StringBuilder page, ExperimentReport report)
    {
        page.Append(CultureInfo.InvariantCulture, $"<p class=\"quiet\">The mean, then the difference to {Html(report.Strategies[0].Name)} with its 95 % interval, then how often it is best when replicates are drawn again. Bold: clear after correction for the number of strategies.</p>\n");
        foreach (var (place, measure) in report.Measures.Index())
        {
            page.Append(CultureInfo.InvariantCulture, $"<details><summary>{measure.Name}</summary>\n<p class=\"quiet\">{Html(measure.Meaning)} In {Html(measure.Unit)}; {(measure.Better == MeasureDirection.Neither ? "neither way is better" : $"{measure.Better.ToString().ToLowerInvariant()} is better")}.</p>\n<div class=\"wide\"><table>\n<tr><th>strategy</th><th>mean</th><th>difference</th><th>best</th><th>replicates</th></tr>\n");
            foreach (var strategy in report.Strategies)
            {
                var figure = strategy.Figures[place];
                page.Append(CultureInfo.InvariantCulture, $"<tr><td>{Html(strategy.Name)}</td><td>{Html(FigureText.Interval(measure, figure.Mean, figure.Low, figure.High))}</td>{Difference(measure, figure.ToFirst)}<td>{figure.BestProbability?.ToString("0 %", CultureInfo.InvariantCulture) ?? "-"}</td><td>{figure.Replicates:N0}</td></tr>\n");
            }

            page.Append("</table></div></details>\n");
        }
    }

    private static string Difference(Measure measure, PairedFigure? difference)
    {
        if (difference is null)
        {
            return "<td>-</td>";
        }

        var interval = difference is { Low: { } low, High: { } high } ? $" ({FigureText.Bare(measure, low)} to {FigureText.Bare(measure, high)})" : "";
        return $"<td{(difference.IsClear ? " class=\"clear\"" : "")}>{Html(FigureText.Difference(measure, difference.Mean) + interval)}</td>";
    }

    private static void WriteEnd(StringBuilder page, ExperimentReport report) =>
        page.Append(CultureInfo.InvariantCulture, $"<h2>Parameters</h2>\n<details><summary>The whole scenario</summary>\n<pre>{Html(Encoding.UTF8.GetString(ScenarioJson.Write(report.Scenario)))}</pre></details>\n");
}
