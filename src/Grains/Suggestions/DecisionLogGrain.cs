using System.Collections.Immutable;
using Orleans.Concurrency;

namespace LearningGraph.Grains;

/// <inheritdoc cref="IDecisionLogGrain"/>
[StatelessWorker]
internal sealed class DecisionLogGrain(IInteractionLog log, SiloTail tail, ShownRecorder recorder) : Grain, IDecisionLogGrain
{
    /// <inheritdoc/>
    public async Task<ShownSet?> Find(SuggestionSetId set, CancellationToken cancellationToken) =>
        await recorder.FindAsync(set, cancellationToken) is { } shown ? (await ResolveAsync([shown], asker: null, cancellationToken))[0] : null;

    /// <inheritdoc/>
    public async Task<ImmutableArray<ShownSet>?> List(ShownFilter filter, int limit, CancellationToken cancellationToken)
    {
        await recorder.FlushAsync(cancellationToken);
        if (filter.Learner is { } learner && tail.Current.FindVisibleName(learner) is null)
        {
            return [];
        }

        return await log.ReadShownAsync(filter, limit, cancellationToken) is { } shown ? await ResolveAsync(shown, filter.Asker, cancellationToken) : null;
    }

    // Whoever looks for an asker names that person already.
    private async Task<ImmutableArray<ShownSet>> ResolveAsync(ImmutableArray<SuggestionsShown> sets, LearnerId? asker, CancellationToken cancellationToken)
    {
        var projections = tail.Current;
        var evidence = await log.FindEvidenceAsync(
            sets.SelectMany(set => set.Grounds).SelectMany(grounds => grounds.Reasons).SelectMany(reason => reason.Evidence), cancellationToken);
        return [.. sets.Select(Resolve)];

        ShownSet Resolve(SuggestionsShown set)
        {
            ImmutableArray<Suggestion> suggestions = [.. set.Learners.Select((learner, place) => Suggest(set, learner, place)).OfType<Suggestion>()];
            return new()
            {
                Set = set.Set,
                At = set.At,
                Ask = set.Ask.Asker is { } by && (by == asker || projections.FindVisibleName(by) is not null)
                    ? set.Ask with { Exclude = OnlyVisible(set.Ask.Exclude) }
                    : set.Ask with { Asker = null, Text = null, Exclude = OnlyVisible(set.Ask.Exclude) },
                Model = set.Model,
                Position = set.Known,
                Suggestions = suggestions,
                Withheld = set.Learners.Length - suggestions.Length,
                Communities = set.Groups.IsEmpty ? null : [.. set.Groups.Select((group, place) => SuggestGroup(set, group, place))],
            };
        }

        CommunitySuggestion SuggestGroup(SuggestionsShown set, GroupId group, int place)
        {
            var grounds = GroundsOf(set, place);
            return new() { Group = group, Name = projections.FindGroupName(group), Score = grounds.Score, Reasons = ReasonsOf(grounds) };
        }

        Suggestion? Suggest(SuggestionsShown set, LearnerId learner, int place)
        {
            var grounds = GroundsOf(set, place);
            return projections.FindVisibleName(learner) is not { } name ? null : new()
            {
                Learner = learner,
                Name = name,
                Score = grounds.Score,
                Reasons = ReasonsOf(grounds),
            };
        }

        ImmutableArray<Reason> ReasonsOf(ShownGrounds grounds) =>
            [.. grounds.Reasons.Select(reason => new Reason(reason.Text, [.. reason.Evidence.Select(position => evidence[position])]))];

        ImmutableArray<LearnerId> OnlyVisible(ImmutableArray<LearnerId> learners) =>
            learners.RemoveAll(learner => projections.FindVisibleName(learner) is null);
    }

    private static ShownGrounds GroundsOf(SuggestionsShown set, int place) => place < set.Grounds.Length ? set.Grounds[place] : new(0, []);
}
