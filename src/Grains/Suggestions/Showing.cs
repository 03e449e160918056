using System.Collections.Immutable;
using System.Security.Cryptography;
using LearningGraph.Recommender;

namespace LearningGraph.Grains;

/// <summary>Turns what was ranked into what is shown, and into what the log keeps of it.</summary>
internal static class Showing
{
    private const int SetIdLength = 24;

    /// <summary>Names one answer. Whoever knows a set's id may answer for it, so it cannot be guessed; it changes nothing in the answer.</summary>
    public static SuggestionSetId NewId() => new(RandomNumberGenerator.GetHexString(SetIdLength, lowercase: true));

    /// <summary>The same people with the ids of their evidence, in the same order.</summary>
    public static async Task<ImmutableArray<Suggestion>> ResolveAsync(
        this IInteractionLog log, ImmutableArray<RankedLearner> ranked, CancellationToken cancellationToken)
    {
        var ids = await log.FindEvidenceAsync(ranked.SelectMany(learner => learner.Reasons), cancellationToken);
        return
        [
            .. ranked.Select(learner => new Suggestion
            {
                Learner = learner.Learner,
                Name = learner.Name,
                Score = learner.Score,
                ReplyTimeHours = learner.ReplyTimeHours,
                Reasons = Resolve(learner.Reasons, ids),
            }),
        ];
    }

    /// <summary>The ids of all evidence of some reasons, by its place in the log.</summary>
    public static Task<IReadOnlyDictionary<long, InteractionId>> FindEvidenceAsync(
        this IInteractionLog log, IEnumerable<RankedReason> reasons, CancellationToken cancellationToken) =>
        log.FindEvidenceAsync(reasons.SelectMany(reason => reason.Evidence), cancellationToken);

    /// <summary>Reasons with the ids of their evidence.</summary>
    public static ImmutableArray<Reason> Resolve(ImmutableArray<RankedReason> reasons, IReadOnlyDictionary<long, InteractionId> ids) =>
        [.. reasons.Select(reason => new Reason(reason.Text, [.. reason.Evidence.Select(position => ids[position])]))];

    /// <summary>What the log keeps of why somebody or something was shown.</summary>
    public static ShownGrounds GroundsOf(double score, ImmutableArray<RankedReason> reasons) =>
        new(score, [.. reasons.Select(reason => new ShownReason(reason.Text, reason.Evidence))]);

    /// <summary>What the log keeps of an answer.</summary>
    public static SuggestionsShown Record(
        SuggestionSetId set, Ask ask, ImmutableArray<RankedLearner> ranked, string model, long known, DateTimeOffset now) =>
        new(set, now, ask, [.. ranked.Select(learner => learner.Learner)], model, known)
        {
            Grounds = [.. ranked.Select(learner => GroundsOf(learner.Score, learner.Reasons))],
        };
}
