using System.Collections.Immutable;
using System.Security.Cryptography;
using LearningGraph.Recommender;
using Orleans.Concurrency;

namespace LearningGraph.Grains;

/// <inheritdoc cref="ICommunityGrain"/>
[StatelessWorker]
internal sealed class CommunityGrain(
    CommunitySource communities, IInteractionLog log, ShownRecorder recorder, TimeProvider clock, Instruments instruments) : Grain, ICommunityGrain
{
    private const int SetIdLength = 24;

    /// <inheritdoc/>
    public async Task<CommunitySuggestionSet> Suggest(LearnerId learner, int count, CancellationToken cancellationToken)
    {
        var finder = await communities.FindAsync(cancellationToken);
        var ranked = await Task.Run(() => finder.Suggest(learner, count), cancellationToken);
        CommunitySuggestionSet set = new()
        {
            Set = new(RandomNumberGenerator.GetHexString(SetIdLength, lowercase: true)),
            Position = finder.Position,
            AsOf = finder.AsOf ?? DateTimeOffset.UnixEpoch,
            Model = CommunityFinder.Model,
            Suggestions = await ResolveAsync(ranked, cancellationToken),
        };

        instruments.RecordSuggestions(ranked.Length);
        recorder.Record(new(set.Set, clock.GetUtcNow(), new() { Asker = learner, Count = count }, [], set.Model, set.Position)
        {
            Groups = [.. ranked.Select(group => group.Group)],
            Grounds = [.. ranked.Select(group => new ShownGrounds(group.Score, [.. group.Reasons.Select(reason => new ShownReason(reason.Text, reason.Evidence))]))],
        });
        return set;
    }

    private async Task<ImmutableArray<CommunitySuggestion>> ResolveAsync(ImmutableArray<RankedGroup> ranked, CancellationToken cancellationToken)
    {
        var ids = await log.FindEvidenceAsync(ranked.SelectMany(group => group.Reasons).SelectMany(reason => reason.Evidence), cancellationToken);
        return
        [
            .. ranked.Select(group => new CommunitySuggestion
            {
                Group = group.Group,
                Name = group.Name,
                Score = group.Score,
                Reasons = [.. group.Reasons.Select(reason => new Reason(reason.Text, [.. reason.Evidence.Select(position => ids[position])]))],
            }),
        ];
    }
}
