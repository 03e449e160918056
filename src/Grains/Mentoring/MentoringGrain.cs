using System.Collections.Immutable;
using LearningGraph.Recommender;
using Microsoft.Extensions.Options;
using Orleans.Concurrency;

namespace LearningGraph.Grains;

/// <inheritdoc cref="IMentoringGrain"/>
[StatelessWorker]
internal sealed class MentoringGrain(
    SiloTail tail, ServingModel serving, IOptions<RankingOptions> ranking, IInteractionLog log, TimeProvider clock, Instruments instruments)
    : Grain, IMentoringGrain
{
    // As many as the log writes at once anyway; each is durable before the next.
    private const int EntriesPerAppend = 256;

    /// <inheritdoc/>
    public async Task<AssignmentAnswer> Assign(AssignmentRequest request, CancellationToken cancellationToken)
    {
        var (projections, now) = (tail.Current, clock.GetUtcNow());
        var learners = MentorPlanner.FindLearners(request, projections);
        if (FindFault(request, learners) is { } fault)
        {
            return new(null, fault);
        }

        MentorPlanner planner = new(serving.Pipeline);
        var plan = await Task.Run(() => planner.Plan(request, learners, projections, now, ranking.Value.Rules, cancellationToken), cancellationToken);
        var shown = plan.Pairs.Select(pair => Showing.Record(Showing.NewId(), pair.Ask, [pair.Mentor], planner.Model, projections.Position, now)).ToArray();
        foreach (var entries in shown.Chunk(EntriesPerAppend))
        {
            await log.AppendAsync(entries, cancellationToken);
        }

        instruments.RecordSuggestions(shown.Length);
        return new(
            new()
            {
                Position = projections.Position,
                AsOf = projections.AsOf ?? DateTimeOffset.UnixEpoch,
                Model = planner.Model,
                Total = Math.Round(plan.Pairs.Sum(pair => pair.Mentor.Score), SuggestionPipeline.ScoreDigits),
                Pairs = await ResolveAsync(plan, shown, cancellationToken),
                Unmatched = plan.Unmatched,
            },
            null);
    }

    private static string? FindFault(AssignmentRequest request, ImmutableArray<LearnerId> learners)
    {
        var whom = string.Join(" and ", new[] { Name("unit", request.Unit), Name("cohort", request.Cohort) }.OfType<string>());
        return learners.IsEmpty ? $"There is nobody in {whom}."
            : learners.Length > AssignmentRequest.MaxLearners ? $"There are {learners.Length} people in {whom}; {AssignmentRequest.MaxLearners} are allowed."
            : null;

        static string? Name(string kind, string? value) => value is null ? null : $"{kind} {Quoted.Text(value)}";
    }

    private async Task<ImmutableArray<AssignedMentor>> ResolveAsync(MentorPlan plan, SuggestionsShown[] shown, CancellationToken cancellationToken)
    {
        var mentors = await log.ResolveAsync([.. plan.Pairs.Select(pair => pair.Mentor)], cancellationToken);
        return
        [
            .. mentors.Select((mentor, place) => new AssignedMentor
            {
                Learner = plan.Pairs[place].Ask.Asker!.Value,
                Mentor = mentor.Learner,
                Name = mentor.Name,
                Score = mentor.Score,
                Reasons = mentor.Reasons,
                Set = shown[place].Set,
            }),
        ];
    }
}
