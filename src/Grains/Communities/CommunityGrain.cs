using System.Collections.Immutable;
using LearningGraph.Recommender;
using Orleans.Concurrency;

namespace LearningGraph.Grains;

/// <inheritdoc cref="ICommunityGrain"/>
[StatelessWorker]
internal sealed class CommunityGrain(
    CommunitySource communities, IInteractionLog log, ShownRecorder recorder, TimeProvider clock, Instruments instruments) : Grain, ICommunityGrain
{
    /// <inheritdoc/>
    public async Task<CommunitySuggestionSet> Suggest(LearnerId learner, int count, CancellationToken cancellationToken)
    {
        var finder = await communities.FindAsync(cancellationToken);
        var ranked = await Task.Run(() => finder.Suggest(learner, count), cancellationToken);
        CommunitySuggestionSet set = new()
        {
            Set = Showing.NewId(),
            Position = finder.Position,
            AsOf = finder.AsOf ?? DateTimeOffset.UnixEpoch,
            Model = finder.Model,
            Suggestions = await ResolveAsync(ranked, cancellationToken),
        };

        instruments.RecordSuggestions(ranked.Length);
        recorder.Record(new(set.Set, clock.GetUtcNow(), new() { Asker = learner, Count = count }, [], set.Model, set.Position)
        {
            Groups = [.. ranked.Select(group => group.Group)],
            Grounds = [.. ranked.Select(group => Showing.GroundsOf(group.Score, group.Reasons))],
        });
        return set;
    }

    private async Task<ImmutableArray<CommunitySuggestion>> ResolveAsync(ImmutableArray<RankedGroup> ranked, CancellationToken cancellationToken)
    {
        var ids = await log.FindEvidenceAsync(ranked.SelectMany(group => group.Reasons), cancellationToken);
        return
        [
            .. ranked.Select(group => new CommunitySuggestion
            {
                Group = group.Group,
                Name = group.Name,
                Score = group.Score,
                Reasons = Showing.Resolve(group.Reasons, ids),
            }),
        ];
    }
}
