using System.Globalization;
using LearningGraph.Simulation;
using Spectre.Console;

namespace LearningGraph.Cli;

/// <summary>Shows what a log told about the model, whether the fitted model shows it, and how it foresaw the rest.</summary>
internal static class CalibrationTable
{
    /// <summary>Writes the three tables, and what was read.</summary>
    public static void Write(EvaluationSource source, CalibrationReport report, Terminal terminal)
    {
        terminal.Output.WriteLine(Text(
            $"{source.Dataset}: {report.Windows} windows of four weeks, the first {report.Fitted} fitted with {report.Budget:N0} simulations, {report.Kept} kept (worth {report.EffectiveSize:0.#}) up to a distance of {report.Tolerance:0.00}; seed {report.Seed}"));
        WriteParameters(report, terminal);
        WriteChecks(report, terminal);
        WriteForecasts(report, terminal);
        ReadingLines.WriteCounts(source.Report, terminal);
        ReadingLines.WriteNotes(source.Report.Notes, terminal);
    }

    private static void WriteParameters(CalibrationReport report, Terminal terminal)
    {
        var table = Columns(new Table().Border(TableBorder.Simple).AddColumns("parameter"), "before, 80 %", "after, 80 %", "median", "");
        foreach (var figure in report.Parameters)
        {
            Add(table, figure.Parameter.Field, Range(figure.Prior), Range(figure.Posterior), Number(figure.Posterior.Middle), figure.IsIdentified ? "" : "not identified");
        }

        terminal.Tables.Write(table);
    }

    private static void WriteChecks(CalibrationReport report, Terminal terminal)
    {
        var stretches = report.Checks.Select(check => check.Stretch).Distinct().ToArray();
        var table = Columns(new Table().Border(TableBorder.Simple).AddColumns("first half"), stretches);
        foreach (var series in report.Checks.GroupBy(check => check.Series))
        {
            Add(table, [series.Key, .. series.Select(check => check.Observed is { } value
                ? $"{Number(value)} {(check.IsWithin == true ? "in" : "NOT in")} {(check.Simulated is { } band ? Range(band) : "nothing")}"
                : "none")]);
        }

        terminal.Tables.Write(table);
        var compared = report.Checks.Where(check => check.IsWithin is not null).ToArray();
        terminal.Output.WriteLine(Text(
            $"check    {compared.Count(check => check.IsWithin == true)} of {compared.Length} observed means lie in the 80 % band of the fitted model with new luck."));
    }

    private static void WriteForecasts(CalibrationReport report, Terminal terminal)
    {
        var table = Columns(
            new Table().Border(TableBorder.Simple).AddColumns("second half"), "windows", "model: within 80 %", "width", "score", "as lately: within 80 %", "width", "score");
        foreach (var forecast in report.Forecasts)
        {
            var (model, naive) = (forecast.ModelSkill, forecast.NaiveSkill);
            Add(table, forecast.Series, (model ?? naive)?.Windows.ToString(CultureInfo.InvariantCulture) ?? "0", Share(model), Number(model?.Width), Number(model?.Score), Share(naive), Number(naive?.Width), Number(naive?.Score));
        }

        terminal.Tables.Write(table);
        terminal.Output.WriteLine("forecast of windows that were not fitted; as lately: they stay as the last three that were. The score is the interval score: width, and ten times what lies outside; less is better.");
    }

    private static Table Columns(Table table, params string[] names)
    {
        foreach (var name in names)
        {
            table.AddColumn(new TableColumn(name).RightAligned());
        }

        return table;
    }

    private static void Add(Table table, params string[] cells) => table.AddRow(cells.Select(cell => new Text(cell)));

    private static string Share(ForecastSkill? skill) => skill is null ? "" : skill.Coverage.ToString("P0", CultureInfo.InvariantCulture);

    private static string Range(Band band) => $"{Number(band.Low)} to {Number(band.High)}";

    private static string Number(double? value) => value switch
    {
        null => "",
        >= 100 => value.Value.ToString("#,0", CultureInfo.InvariantCulture),
        >= 10 => value.Value.ToString("0.#", CultureInfo.InvariantCulture),
        >= 1 => value.Value.ToString("0.##", CultureInfo.InvariantCulture),
        _ => value.Value.ToString("0.###", CultureInfo.InvariantCulture),
    };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
