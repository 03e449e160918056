using System.Text.Json.Nodes;

namespace LearningGraph.Cli;

/// <summary>
/// Hides people in the ids of interactions. An id stays in the log for good, also after an erasure, so one that is made from a column, or found in a
/// lookup, from which the same table makes people is replaced by a digest of itself; every other stays as the mapping makes it.
/// </summary>
internal sealed class CsvPersonalIds
{
    private const string Prefix = "row";

    private readonly HashSet<string> columns;
    private readonly HashSet<string> lookups;

    /// <param name="entries">All that the rows of one table become.</param>
    public CsvPersonalIds(IEnumerable<CsvEntryMapping> entries)
    {
        CsvFieldMapping[] people = [.. entries.SelectMany(entry => entry.Fields.Where(field => IsPerson(entry.Shape, field.Field)))];
        columns = [.. people.SelectMany(field => field.Columns)];
        lookups = [.. people.SelectMany(LookupsOf)];
    }

    /// <summary>Replaces the id of an interaction, and what a retraction names, where they are made from people.</summary>
    /// <param name="entry">What became of the row.</param>
    /// <param name="made">Its fields.</param>
    /// <param name="ids">Makes ids.</param>
    public void Hide(CsvEntryMapping entry, JsonObject made, SourceIds ids)
    {
        foreach (var field in entry.Fields.Where(field => NamesInteraction(entry.Shape, field.Field, made) && IsMadeFromPeople(field)))
        {
            if (made[field.Field.Name] is { } id)
            {
                made[field.Field.Name] = ids.Digested(Prefix, id.GetValue<string>()).Value;
            }
        }
    }

    private static bool IsPerson(CsvEntryShape shape, CsvEntryField field) =>
        field.Type == CsvFieldType.Person || (shape == CsvEntryShape.Learner && field.Name == "name");

    private static bool NamesInteraction(CsvEntryShape shape, CsvEntryField field, JsonObject made) =>
        shape == CsvEntryShape.Interaction && (field.Name == shape.Key || (field.Name == "subject" && made["kind"]?.GetValue<string>() == "retracted"));

    private static IEnumerable<string> LookupsOf(CsvFieldMapping field) => field.Expressions.SelectMany(expression => expression.Lookups);

    private bool IsMadeFromPeople(CsvFieldMapping field) => field.Columns.Any(columns.Contains) || LookupsOf(field).Any(lookups.Contains);
}
