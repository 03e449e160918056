using System.Globalization;
using System.Text.Json;

namespace LearningGraph.Cli;

/// <summary>What an import did, for people and as JSON.</summary>
/// <param name="Path">The folder or file.</param>
/// <param name="Source">Its name; null when it has none.</param>
/// <param name="Node">The node's address.</param>
/// <param name="Reading">What was found.</param>
/// <param name="Sending">What the node took.</param>
/// <param name="Seconds">How long it took.</param>
internal sealed record ImportOutcome(string Path, SourceId? Source, Uri Node, ImportReport Reading, SendReport Sending, double Seconds)
{
    private static readonly JsonSerializerOptions Options = new(DomainJson.Options) { WriteIndented = true };

    /// <summary>Writes the JSON form.</summary>
    public void WriteJson(string path) => OutputFile.WriteJson(path, this, Options);

    /// <summary>Writes the form for people: a name and a value on each line.</summary>
    public void Write(TextWriter output)
    {
        Line("imported", $"{Path} into {Node}");
        if (Source is { } source)
        {
            Line("source", source.Value);
        }

        Line("read", Join(Reading.Read));
        Line("entries", Join(Reading.Imported));
        Line("accepted", $"{Counted.Text(Sending.Accepted, "interactions")} in {Seconds.ToString("N1", CultureInfo.InvariantCulture)} s");
        Line("duplicates", Number(Sending.Duplicates));
        Line("profiles", $"{Number(Sending.ProfilesWritten)} written, {Number(Sending.ProfilesKept)} there already");
        Line("rejected", Number(Sending.Rejected));
        foreach (var rejection in Sending.FirstRejections)
        {
            Line("", $"{rejection.Status} {rejection.Id}: {rejection.Detail}");
        }

        Line("skipped", Number(Reading.Skipped.Values.Sum()));
        foreach (var (reason, count) in Reading.Skipped)
        {
            Line("", Describe(reason, count));
        }

        foreach (var fault in Reading.Faults)
        {
            Line("", $"line {Number(fault.Line)}: {fault.Reason}");
        }

        foreach (var (what, count) in Reading.Ignored)
        {
            Line("ignored", Describe(what, count));
        }

        if (Reading.CutTexts > 0)
        {
            Line("cut", $"{Counted.Text(Reading.CutTexts, "titles and texts")} lost what was too long");
        }

        foreach (var note in Reading.Notes)
        {
            Line("note", note);
        }

        void Line(string name, string value) => output.WriteLine($"{name,-11}{value}");
    }

    private string Describe(string what, long count) =>
        Counted.Text(count, what) + (Reading.Examples.TryGetValue(what, out var example) ? $", such as {example}" : "");

    private static string Join(IEnumerable<KeyValuePair<string, long>> counts) =>
        string.Join(", ", counts.Select(count => Counted.Text(count.Value, count.Key)));

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
