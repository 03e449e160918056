using System.Globalization;
using System.Text.Json;
using LearningGraph.Simulation;

namespace LearningGraph.Silo;

/// <summary>A folder with a made-up workplace. A file in it says so, and nothing real is ever written beside that file by this program.</summary>
internal sealed class SampleFolder(string folder)
{
    private const string MarkerName = "sample.json";
    private const string DatabaseName = "learninggraph.db";
    private const int BatchSize = 1_000;

    private string Marker => Path.Combine(folder, MarkerName);

    /// <summary>Refuses a folder that holds somebody's data.</summary>
    /// <exception cref="StartRefusedException">It has a database and does not say that it is a sample.</exception>
    public void Require()
    {
        if (!File.Exists(Marker) && File.Exists(Path.Combine(folder, DatabaseName)))
        {
            throw new StartRefusedException($"--sample '{folder}' holds a database that is not a sample. Name another folder, or an empty one.");
        }
    }

    /// <summary>Writes the workplace on the first start; one that was interrupted is written again, which its ids make harmless.</summary>
    public async Task<Sample> FillAsync(IInteractionLog log, WorkplaceScenario scenario, TimeProvider clock, TextWriter console)
    {
        if (Read() is { IsComplete: true } there)
        {
            return there;
        }

        Sample sample = new(scenario.Learners, scenario.Days, scenario.Seed, Question: "", IsComplete: false);
        Write(sample);

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
            sample = sample with { Question = FindQuestion(batch) ?? sample.Question };
        }

        await console.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"\r  {written:N0} entries in {clock.GetElapsedTime(started).TotalSeconds:0.0} s"));
        sample = sample with { IsComplete = true };
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
        File.WriteAllText(Marker, JsonSerializer.Serialize(sample, DomainJson.Options));
    }
}
