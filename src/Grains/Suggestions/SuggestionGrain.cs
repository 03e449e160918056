using System.Collections.Immutable;
using System.Security.Cryptography;
using LearningGraph.Recommender;
using Orleans.Concurrency;

namespace LearningGraph.Grains;

/// <inheritdoc cref="ISuggestionGrain"/>
[StatelessWorker]
internal sealed class SuggestionGrain(
    SiloTail tail,
    ServingModel serving,
    IInteractionLog log,
    ShownRecorder recorder,
    TimeProvider clock,
    Instruments instruments) : Grain, ISuggestionGrain
{
    private const int SetIdLength = 24;

    /// <inheritdoc/>
    public Task<SuggestionSet> Suggest(Ask ask, CancellationToken cancellationToken) => SuggestAsync(ask, tail.Current, cancellationToken);

    /// <inheritdoc/>
    public Task<SuggestionSet> SuggestMentors(LearnerId learner, TopicId? topic, int count, CancellationToken cancellationToken)
    {
        var projections = tail.Current;
        return SuggestAsync(SuggestionPipeline.AskForMentors(learner, topic, count, projections), projections, cancellationToken);
    }

    private async Task<SuggestionSet> SuggestAsync(Ask ask, Projections projections, CancellationToken cancellationToken)
    {
        var (now, pipeline) = (clock.GetUtcNow(), serving.Pipeline);
        var ranked = pipeline.Suggest(ask, projections, now);
        SuggestionSet set = new()
        {
            // Whoever knows a set's id may answer for it, so it cannot be guessed; it names the answer and changes nothing in it.
            Set = new(RandomNumberGenerator.GetHexString(SetIdLength, lowercase: true)),
            Position = projections.Position,
            AsOf = ask.At ?? projections.AsOf ?? DateTimeOffset.UnixEpoch,
            Model = pipeline.Model,
            Suggestions = await ResolveAsync(ranked, cancellationToken),
        };

        instruments.RecordSuggestions(ranked.Length);
        recorder.Record(new(set.Set, now, ask, [.. ranked.Select(learner => learner.Learner)], set.Model, set.Position) { Grounds = [.. ranked.Select(GroundsOf)] });
        return set;
    }

    private static ShownGrounds GroundsOf(RankedLearner learner) =>
        new(learner.Score, [.. learner.Reasons.Select(reason => new ShownReason(reason.Text, reason.Evidence))]);

    private async Task<ImmutableArray<Suggestion>> ResolveAsync(ImmutableArray<RankedLearner> ranked, CancellationToken cancellationToken)
    {
        var ids = await log.FindEvidenceAsync(ranked.SelectMany(learner => learner.Reasons).SelectMany(reason => reason.Evidence), cancellationToken);
        return
        [
            .. ranked.Select(learner => new Suggestion
            {
                Learner = learner.Learner,
                Name = learner.Name,
                Score = learner.Score,
                ReplyTimeHours = learner.ReplyTimeHours,
                Reasons = [.. learner.Reasons.Select(reason => new Reason(reason.Text, [.. reason.Evidence.Select(position => ids[position])]))],
            }),
        ];
    }
}
