namespace LearningGraph.Cli;

/// <summary>One entry that a row becomes.</summary>
/// <param name="Shape">Its kind.</param>
/// <param name="Conditions">All must hold; none means every row.</param>
/// <param name="Fields">How its fields are made, those first that must be given.</param>
internal sealed record CsvEntryMapping(CsvEntryShape Shape, IReadOnlyList<CsvCondition> Conditions, IReadOnlyList<CsvFieldMapping> Fields)
{
    /// <summary>The columns of the table that it reads.</summary>
    public IEnumerable<string> Columns => Conditions.Select(condition => condition.Column).Concat(Fields.SelectMany(one => one.Columns)).Distinct();

    /// <summary>Whether a row becomes this entry.</summary>
    public bool Takes(CsvRow row) => Conditions.All(condition => condition.Holds(row));
}
