namespace LearningGraph.Cli;

/// <summary>One row of a table.</summary>
/// <param name="Line">Where it begins, counted from 1 as an editor shows it.</param>
/// <param name="Columns">Each column's index by its name.</param>
/// <param name="Values">One for each column, without white space around it; empty when nothing is given.</param>
internal readonly record struct CsvRow(long Line, IReadOnlyDictionary<string, int> Columns, string[] Values)
{
    /// <summary>The value in a column that the table has.</summary>
    public string this[string column] => Values[Columns[column]];
}
