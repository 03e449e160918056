using System.Collections.Immutable;
using Orleans.Concurrency;

namespace LearningGraph.Grains;

/// <summary>One experiment; its key is its id.</summary>
[Alias("lg.IExperimentGrain")]
public interface IExperimentGrain : IGrainWithStringKey
{
    /// <summary>How it goes; null when there is none of this id.</summary>
    [Alias("GetStatus"), AlwaysInterleave]
    Task<ExperimentStatus?> GetStatus(CancellationToken cancellationToken);

    /// <summary>How it goes, as soon as that is something else than the caller knows.</summary>
    /// <param name="known">The <see cref="ExperimentStatus.Tag"/> that the caller knows; null for none.</param>
    /// <param name="most">Waits so long at most, to 5 s; then it is what the caller knows.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>Null when there is none of this id.</returns>
    [Alias("Wait"), AlwaysInterleave]
    Task<ExperimentStatus?> Wait(string? known, TimeSpan most, CancellationToken cancellationToken);

    /// <summary>What was asked for; null when there is none of this id, or it cannot be read.</summary>
    [Alias("GetScenario"), AlwaysInterleave]
    Task<Scenario?> GetScenario(CancellationToken cancellationToken);

    /// <summary>What was asked for, how it goes, and what it found so far; null when there is none of this id, or it cannot be read.</summary>
    [Alias("GetDetail"), AlwaysInterleave]
    Task<ExperimentDetail?> GetDetail(CancellationToken cancellationToken);

    /// <summary>What replicates came to, in their order, without gaps; on a live workplace with those founders only whom a report may name now.</summary>
    /// <param name="first">The first replicate, from 0.</param>
    /// <param name="count">So many replicates at most, from 1.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>Empty behind the last that is done; by replicate and then by strategy.</returns>
    [Alias("GetRows"), AlwaysInterleave]
    Task<ImmutableArray<ReplicateRow>> GetRows(int first, int count, CancellationToken cancellationToken);

    /// <summary>Lets it wait; what was begun still counts.</summary>
    /// <returns>How it goes then: unchanged when it is not running; null when there is none of this id.</returns>
    [Alias("Pause")]
    Task<ExperimentStatus?> Pause(CancellationToken cancellationToken);

    /// <summary>Lets one that waits go on.</summary>
    /// <returns>How it goes then: unchanged when it is not paused; null when there is none of this id.</returns>
    [Alias("Resume")]
    Task<ExperimentStatus?> Resume(CancellationToken cancellationToken);

    /// <summary>Cancels one that runs or waits, which stays with what was done; removes one that is over, with all that belongs to it.</summary>
    /// <returns>What it was before; null when there is none of this id.</returns>
    [Alias("Delete")]
    Task<ExperimentStatus?> Delete(CancellationToken cancellationToken);
}
