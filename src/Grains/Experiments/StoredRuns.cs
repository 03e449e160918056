using LearningGraph.Simulation;

namespace LearningGraph.Grains;

/// <summary>Takes up experiments from where they are kept.</summary>
internal static class StoredRuns
{
    private const string Forgotten = "Who the people of its workplace were was forgotten.";

    /// <summary>Whether nothing more will come of it; whose manifest is damaged cannot be played.</summary>
    public static bool IsOver(StoredExperiment stored) =>
        stored is { Manifest: null } or { Standing.State: not (ExperimentState.Running or ExperimentState.Paused) };

    /// <summary>How it goes, without its rows.</summary>
    public static ExperimentStatus Describe(StoredExperiment stored) => new()
    {
        Id = stored.Id,
        Name = stored.Manifest?.Scenario.Name,
        State = stored.Standing.State,
        AskedAt = stored.Manifest?.AskedAt,
        Done = stored.Standing.Done,
        Replicates = stored.Manifest?.Scenario.Replicates ?? 0,
        Fault = stored.Standing.Fault,
        Notices = stored.Standing.Notices,
    };

    /// <summary>Reads it with its rows.</summary>
    /// <param name="store">Where it is kept.</param>
    /// <param name="stored">With a manifest.</param>
    /// <returns>It, and where it is now, which may be to be kept.</returns>
    /// <exception cref="IOException">Its rows cannot be read.</exception>
    public static (ExperimentRun Run, ExperimentStanding Standing) Open(IExperimentStore store, StoredExperiment stored)
    {
        var standing = IsOver(stored) ? stored.Standing : BeginAnew(store, stored);
        var rows = store.ReadRows(stored.Id);
        standing = rows.Notice is { } notice ? standing with { Notices = [.. standing.Notices, notice] } : standing;
        var workplace = store.FindWorkplace(stored.Id);
        ExperimentRun run = new(stored.Manifest!, standing, workplace, rows.Rows);
        standing = run.HasAll && standing.State == ExperimentState.Running ? standing with { State = ExperimentState.Ended } : standing;

        // They are forgotten also where the disk did not take that it failed for that; without them it would be about a workplace that is made up.
        return (run, !IsOver(stored) && workplace is null && stored.Manifest!.Scenario.Start == ScenarioStart.Live ? Forget(standing, Forgotten) : standing);
    }

    /// <summary>Where one is once it has forgotten its people: what is over stays so with a notice, what is not fails. Once more for the same reason changes nothing.</summary>
    /// <param name="standing">Where it was.</param>
    /// <param name="reason">A sentence.</param>
    public static ExperimentStanding Forget(ExperimentStanding standing, string reason) =>
        standing.State is ExperimentState.Running or ExperimentState.Paused
            ? standing with { State = ExperimentState.Failed, Fault = $"{reason} Ask for it again, to play it with the people who are there now." }
        : standing.Fault?.StartsWith(reason, StringComparison.Ordinal) == true || standing.Notices.Contains(reason) ? standing
        : standing with { Notices = [.. standing.Notices, reason] };

    // What another program played may be otherwise than what this one would, and a report over both would be of neither.
    private static ExperimentStanding BeginAnew(IExperimentStore store, StoredExperiment stored)
    {
        if ((stored.Standing.Program ?? stored.Manifest!.Program) == SimulationProgram.Id)
        {
            return stored.Standing;
        }

        var standing = stored.Standing with { Program = SimulationProgram.Id };
        return store.SetRowsAside(stored.Id) is { } aside
            ? standing with { Done = 0, Notices = [.. standing.Notices, $"What was done by then had been played by another version of the program. It was set aside as '{aside}', and all is played again by this one."] }
            : standing;
    }
}
