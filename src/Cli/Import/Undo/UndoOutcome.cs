using System.Globalization;
using System.Text.Json;

namespace LearningGraph.Cli;

/// <summary>What an undo did, for people and as JSON.</summary>
/// <param name="Source">The source's name.</param>
/// <param name="Node">The node's address.</param>
/// <param name="Retracted">Interactions that were taken back.</param>
/// <param name="Withdrawn">Profiles that are again as they were before the source, or gone.</param>
/// <param name="Seconds">How long it took.</param>
internal sealed record UndoOutcome(SourceId Source, Uri Node, long Retracted, long Withdrawn, double Seconds)
{
    private static readonly JsonSerializerOptions Options = new(DomainJson.Options) { WriteIndented = true };

    /// <summary>Writes the JSON form.</summary>
    public void WriteJson(string path) => OutputFile.WriteJson(path, this, Options);

    /// <summary>Writes the form for people.</summary>
    public void Write(TextWriter output)
    {
        output.WriteLine($"undone     {Source} in {Node}");
        output.WriteLine($"retracted  {Counted.Text(Retracted, "interactions")} in {Seconds.ToString("N1", CultureInfo.InvariantCulture)} s");
        output.WriteLine($"withdrawn  {Counted.Text(Withdrawn, "profiles")}");
    }
}
