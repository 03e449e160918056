using System.Globalization;
using System.Text.Json;
using LearningGraph.Simulation;

namespace LearningGraph.Silo;

/// <summary>
/// A folder with a made-up workplace. A file in it says so from before there is a database, and a node serves such a folder only when it is
/// told that it is a sample: real data does not come to lie in it by mistake.
/// </summary>
internal sealed class SampleFolder(string folder)
{
    private const string MarkerName = "sample.json";
    private const string DatabaseName = "learninggraph.db";
    private const int BatchSize = 1_000;

    private string Marker => Path.Combine(folder, MarkerName);

    /// <summary>Marks the folder as a sample unless it is one already. Comes before its log is opened, so that a kill in between leaves no database without a mark.</summary>
    /// <exception cref="StartRefusedException">It holds somebody's data: a database, and no mark; or the mark cannot be read.</exception>
    public void Mark(WorkplaceScenario scenario)
    {
        if (Read() is not null)
        {
            return;
        }

        if (File.Exists(Path.Combine(folder, DatabaseName)))
        {
            throw new StartRefusedException($"--sample '{folder}' holds a database that is not a sample. Name another folder, or an empty one.");
        }

        Write(new(scenario.Learners, scenario.Days, scenario.Seed, Question: "", IsComplete: false));
    }

    /// <summary>Refuses a folder that is marked, for a node that is not told to serve a sample.</summary>
    /// <exception cref="StartRefusedException">It is.</exception>
    public void RefuseMarked()
    {
        if (File.Exists(Marker))
        {
            throw new StartRefusedException(
                $"'{folder}' holds a made-up workplace ({MarkerName} says so). Start it with --sample '{folder}', or name another folder with --Storage:Folder.");
        }
    }

    /// <summary>Writes the workplace on the first start of a marked folder; one that was interrupted is written again, which its ids make harmless.</summary>
    public async Task<Sample> FillAsync(IInteractionLog log, WorkplaceScenario scenario, TimeProvider clock, TextWriter console)
    {
        if (Read() is { IsComplete: true } there)
        {
            return there;
        }

        var question = "";
        var started = clock.GetTimestamp();
        await console.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"Making up a workplace of {scenario.Learners:N0} people over {scenario.Days} days in {Path.GetFullPath(folder)}"));
        var workplace = WorkplaceGenerator.Generate(scenario);
        var written = 0;
        foreach (var batch in workplace.Entries.Chunk(BatchSize))
        {
            await log.AppendAsync(batch, CancellationToken.None);
            written += batch.Length;
            await console.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"\r  {100.0 * written / workplace.Count:0} %"));
            question = FindQuestion(batch) ?? question;
        }

        await console.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"\r  {written:N0} entries in {clock.GetElapsedTime(started).TotalSeconds:0.0} s"));
        Sample sample = new(scenario.Learners, scenario.Days, scenario.Seed, question, IsComplete: true);
        Write(sample);
        return sample;
    }

    private static string? FindQuestion(LogEntry[] batch) => batch
        .OfType<InteractionRecorded>()
        .Select(recorded => recorded.Interaction)
        .LastOrDefault(interaction => interaction is { Kind: InteractionKind.Asked, Visibility: Visibility.Open, Title: not null })
        ?.Title;

    private Sample? Read()
    {
        try
        {
            return File.Exists(Marker) ? JsonSerializer.Deserialize<Sample>(File.ReadAllText(Marker), DomainJson.Options) : null;
        }
        catch (JsonException damaged)
        {
            throw new StartRefusedException($"'{Path.GetFullPath(Marker)}' cannot be read ({damaged.Message}); delete the folder to make the sample again.");
        }
    }

    private void Write(Sample sample)
    {
        Directory.CreateDirectory(folder);

        // In one step, so that a kill leaves the one before or this one, and never half of it.
        var whole = Marker + ".new";
        File.WriteAllText(whole, JsonSerializer.Serialize(sample, DomainJson.Options));
        File.Move(whole, Marker, overwrite: true);
    }
}
