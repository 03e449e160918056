using System.Collections.Immutable;
using Orleans.Concurrency;

namespace LearningGraph.Grains;

/// <summary>Who taught whom, from this silo's own projections; a stateless worker, always local, key 0.</summary>
[Alias("lg.IFlowGrain")]
public interface IFlowGrain : IGrainWithIntegerKey
{
    /// <summary>The knowledge flow between communities, units, topics or learners.</summary>
    [Alias("Show"), ReadOnly]
    Task<FlowAnswer> Show(FlowQuery query, CancellationToken cancellationToken);

    /// <summary>A learner's strongest ties, strongest first, ties by the other's id, then taught before learnt.</summary>
    /// <param name="learner">Whose.</param>
    /// <param name="count">The most to return, from 1.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>Null when the learner never appeared or was erased.</returns>
    [Alias("FindTies"), ReadOnly]
    Task<ImmutableArray<Tie>?> FindTies(LearnerId learner, int count, CancellationToken cancellationToken);
}
