using System.Collections.Immutable;

namespace LearningGraph.Grains;

/// <summary>Takes experiments on and lists them; one per cluster, key 0.</summary>
[Alias("lg.IExperimentListGrain")]
public interface IExperimentListGrain : IGrainWithIntegerKey
{
    /// <summary>Takes an experiment on. It is durable when this returns, and is played from then on, in turn with others.</summary>
    /// <param name="scenario">Valid.</param>
    /// <param name="id">Chosen by the caller, so that asking again changes nothing; null to let the node choose one.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    [Alias("Ask")]
    Task<ExperimentReceipt> Ask(Scenario scenario, ExperimentId? id, CancellationToken cancellationToken);

    /// <summary>All experiments, the latest first and of the same moment by id, descending; those that cannot be read before all others.</summary>
    [Alias("List")]
    Task<ImmutableArray<ExperimentStatus>> List(CancellationToken cancellationToken);
}
