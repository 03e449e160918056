using System.Collections.Immutable;
using LearningGraph.Recommender;
using Microsoft.Extensions.Options;
using Orleans.Concurrency;

namespace LearningGraph.Grains;

/// <inheritdoc cref="IFlowGrain"/>
[StatelessWorker]
internal sealed class FlowGrain(SiloTail tail, FlowSource flows, IOptions<PrivacyOptions> privacy) : Grain, IFlowGrain
{
    /// <inheritdoc/>
    public Task<FlowAnswer> Show(FlowQuery query, CancellationToken cancellationToken) =>
        query.Level == FlowLevel.Learner && !privacy.Value.LearnerGraph
            ? Task.FromResult(new FlowAnswer(FlowOutcome.Off, null, "level 'learner' is switched off: Privacy:LearnerGraph is false."))
            : flows.AnswerAsync(known => Show(query, known), cancellationToken);

    /// <inheritdoc/>
    public Task<ImmutableArray<Tie>?> FindTies(LearnerId learner, int count, CancellationToken cancellationToken)
    {
        var projections = tail.Current;
        return Task.Run(() => TieFinder.FindStrongest(learner, count, projections), cancellationToken);
    }

    private static FlowAnswer Show(FlowQuery query, KnowledgeFlows known) => known.FindFault(query) is { } fault
        ? new(FlowOutcome.Unknown, null, fault)
        : new(FlowOutcome.Shown, known.Show(query), null);
}
