using System.Text.Json;

namespace LearningGraph.Cli;

/// <summary>Reads scenarios that are to be played here.</summary>
internal static class ScenarioFile
{
    private const int MostBytes = 1_000_000;

    /// <summary>Reads one file.</summary>
    /// <param name="path">Where it lies.</param>
    /// <param name="replicates">Replicates to play instead of the scenario's own; null for those.</param>
    /// <exception cref="CommandFailedException">It is not there, breaks a rule, or needs a node.</exception>
    public static Scenario Read(string path, int? replicates)
    {
        if (!File.Exists(path))
        {
            throw new CommandFailedException($"There is no file {Quoted.Text(path)}.");
        }

        if (new FileInfo(path).Length > MostBytes)
        {
            throw new CommandFailedException($"{path} is larger than a scenario can be, {MostBytes / 1_000_000} MB.");
        }

        try
        {
            var scenario = ScenarioJson.Read(File.ReadAllBytes(path));
            scenario = scenario with { Replicates = replicates ?? scenario.Replicates };
            return scenario.FindFault(DateTimeOffset.UnixEpoch) is { } fault ? throw new JsonException(fault)
                : scenario.Start == ScenarioStart.Live ? throw new JsonException("start live needs a node's own people: POST it to /v1/experiments of that node.")
                : scenario;
        }
        catch (JsonException fault)
        {
            throw new CommandFailedException($"{path}: {fault.Message}");
        }
    }
}
