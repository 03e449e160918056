using System.Text.Json.Nodes;

namespace LearningGraph.Cli;

/// <summary>
/// Profiles put together from all rows and tables that speak of them: a field that is one value is as first given, a list gathers. There
/// is one in memory for each learner, group and topic.
/// </summary>
/// <param name="report">Counts what contradicts and what does not fit.</param>
internal sealed class CsvProfiles(ImportReport report)
{
    private readonly OrderedDictionary<(CsvEntryShape Shape, string Key), (JsonObject Profile, string Table, long Line)> profiles = [];

    /// <summary>Adds what a row says.</summary>
    /// <param name="shape">Learner, group or topic.</param>
    /// <param name="said">The fields that the row gives; becomes part of this.</param>
    /// <param name="table">Where the row stands, for a report.</param>
    /// <param name="line">And on which line.</param>
    public void Add(CsvEntryShape shape, JsonObject said, string table, long line)
    {
        var key = said[shape.Key]!.GetValue<string>();
        if (profiles.TryGetValue((shape, key), out var known))
        {
            Merge(known.Profile, said, shape, key, table, line);
        }
        else
        {
            profiles.Add((shape, key), (said, table, line));
        }
    }

    /// <summary>The profiles with where each appeared first, in that order.</summary>
    public IEnumerable<(JsonObject Profile, string Table, long Line)> All => profiles.Values;

    private void Merge(JsonObject profile, JsonObject said, CsvEntryShape shape, string key, string table, long line)
    {
        foreach (var (field, value) in said.ToArray())
        {
            if (profile[field] is not { } before)
            {
                said.Remove(field);
                profile[field] = value;
            }
            else if (before is JsonArray list)
            {
                Gather(list, value!.AsArray(), line);
            }
            else if (!JsonNode.DeepEquals(before, value))
            {
                report.SkipLine(
                    "values that contradict what was said before",
                    new(line, $"{table}: {field} of {shape.Name} {Quoted.Text(key)} was {Quoted.Text(before.ToString())} before, now {Quoted.Text(value!.ToString())}; the first holds."));
            }
        }
    }

    private void Gather(JsonArray list, JsonArray more, long line)
    {
        var known = list.Select(item => item!.GetValue<string>()).ToHashSet(StringComparer.Ordinal);
        foreach (var item in more.Select(item => item!.GetValue<string>()).Where(known.Add))
        {
            if (list.Count < Limits.Topics)
            {
                list.Add(item);
            }
            else
            {
                report.Skip($"items beyond the {Limits.Topics} that a list of a profile may have", example: ImportReport.Line(line));
            }
        }
    }
}
