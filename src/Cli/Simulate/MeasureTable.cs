using Spectre.Console;

namespace LearningGraph.Cli;

/// <summary>Lists what runs are measured by.</summary>
internal static class MeasureTable
{
    /// <summary>Writes a row for each measure.</summary>
    public static void Write(Terminal terminal)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("measure", "unit", "better", "meaning");
        foreach (var measure in MeasureCatalogue.All)
        {
            table.AddRow(new Text(measure.Name), new Text(measure.Unit), new Text(measure.Better.ToString().ToLowerInvariant()), new Text(measure.Meaning));
        }

        terminal.Tables.Write(table);
    }
}
