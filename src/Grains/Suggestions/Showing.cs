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

    /// <summary>What the log keeps of an answer.</summary>
    public static SuggestionsShown Record(
        SuggestionSetId set, Ask ask, ImmutableArray<RankedLearner> ranked, string model, long known, DateTimeOffset now) =>
        new(set, now, ask, [.. ranked.Select(learner => learner.Learner)], model, known)
        {
            Grounds = [.. ranked.Select(learner =>
                new ShownGrounds(learner.Score, [.. learner.Reasons.Select(reason => new ShownReason(reason.Text, reason.Evidence))]))],
        };
}
