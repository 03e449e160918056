using System.Collections.Immutable;
using LearningGraph.Recommender;
using Microsoft.Extensions.Options;
using Orleans.Concurrency;

namespace LearningGraph.Grains;

/// <inheritdoc cref="ISuggestionGrain"/>
[StatelessWorker]
internal sealed class SuggestionGrain(
    SiloTail tail,
    ServingModel serving,
    IOptions<RankingOptions> ranking,
    IInteractionLog log,
    ShownRecorder recorder,
    TimeProvider clock,
    Instruments instruments) : Grain, ISuggestionGrain
{
    /// <inheritdoc/>
    public Task<SuggestionSet> Suggest(Ask ask, CancellationToken cancellationToken)
    {
        var (projections, pipeline, now) = (tail.Current, serving.Pipeline, clock.GetUtcNow());
        return ShowAsync(ask, pipeline.Suggest(ask, projections, now, ranking.Value.Rules), pipeline.Model, projections, now, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<SuggestionSet> SuggestMentors(LearnerId learner, TopicId? topic, int count, CancellationToken cancellationToken)
    {
        var (projections, now) = (tail.Current, clock.GetUtcNow());
        var ask = SuggestionPipeline.AskForMentors(learner, topic, count, projections);
        MentorFinder mentors = new(serving.Pipeline);
        return ShowAsync(ask, mentors.Suggest(ask, projections, now, ranking.Value.Rules), mentors.Model, projections, now, cancellationToken);
    }

    private async Task<SuggestionSet> ShowAsync(
        Ask ask, ImmutableArray<RankedLearner> ranked, string model, Projections projections, DateTimeOffset now, CancellationToken cancellationToken)
    {
        SuggestionSet set = new()
        {
            Set = Showing.NewId(),
            Position = projections.Position,
            AsOf = ask.At ?? projections.AsOf ?? DateTimeOffset.UnixEpoch,
            Model = model,
            Suggestions = await log.ResolveAsync(ranked, cancellationToken),
        };

        instruments.RecordSuggestions(ranked.Length, ranked.Count(suggestion => suggestion.IsNewcomer));
        recorder.Record(Showing.Record(set.Set, ask, ranked, model, projections.Position, now));
        return set;
    }
}
