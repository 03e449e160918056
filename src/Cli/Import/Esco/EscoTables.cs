namespace LearningGraph.Cli;

/// <summary>The tables of one edition of ESCO, as its site gives them for download.</summary>
/// <param name="files">Where they lie.</param>
/// <param name="path">That place, for an error.</param>
/// <param name="language">The language of the labels, such as <c>en</c>.</param>
internal sealed class EscoTables(TableFiles files, string path, string language)
{
    /// <summary>The rows of a table; the language may or may not be part of its name.</summary>
    /// <param name="name">Without language and ending.</param>
    /// <param name="what">What its rows are, to count them: "skills".</param>
    /// <param name="columns">The columns it must have.</param>
    /// <param name="report">Counts rows.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="CommandFailedException">The table or a column is missing, or the table is broken.</exception>
    public IEnumerable<CsvRow> Read(string name, string what, string[] columns, ImportReport report, CancellationToken cancellationToken)
    {
        string[] names = [$"{name}_{language}.csv", $"{name}.csv"];
        var found = names.FirstOrDefault(candidate => files.Find(candidate) is not null)
            ?? throw new CommandFailedException($"{path} holds neither {names[0]} nor {names[1]}, plain or as .gz: it is not the CSV download of ESCO.");
        var table = new CsvTable(files, files.Find(found)!, found, new()).Detect(columns, "the import of ESCO");
        foreach (var row in table.Read(report, null, cancellationToken))
        {
            report.CountRead(what);
            yield return row;
        }
    }
}
