using System.Runtime.CompilerServices;
using LearningGraph.Grains;

namespace LearningGraph.Api;

/// <summary>Reads what is held about one learner, piece by piece, so that it takes no memory however much that is.</summary>
internal sealed class LearnerExporter(LearnerId learner, IInteractionLog log, IGrainFactory grains)
{
    private const int EntriesLookedAt = 20_000;

    /// <summary>Null when the log does not know the learner.</summary>
    public async Task<LearnerExport?> ExportAsync(CancellationToken cancellationToken)
    {
        var position = await log.GetLastPositionAsync(cancellationToken);
        if (await log.ReadAboutAsync(learner, position, 1, cancellationToken) is null)
        {
            return null;
        }

        var grain = grains.GetGrain<ILearnerGrain>(learner.Value);
        return new(
            learner, position, await grain.Get(cancellationToken), await grain.GetGroups(cancellationToken), ReadAsync(position, cancellationToken));
    }

    private async IAsyncEnumerable<ExportedEntry> ReadAsync(long position, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Whoever is erased meanwhile is told no more.
        for (var after = 0L; after < position && await log.ReadAboutAsync(learner, after, EntriesLookedAt, cancellationToken) is { } page; after = page.Last)
        {
            foreach (var (place, entry) in page.Entries)
            {
                yield return await ExportAsync(entry, new() { Position = place, At = entry.At }, cancellationToken);
            }
        }
    }

    private async Task<ExportedEntry> ExportAsync(LogEntry entry, ExportedEntry empty, CancellationToken cancellationToken) => entry switch
    {
        InteractionRecorded { Interaction: var interaction } => empty with { Interaction = WithoutOthersTexts(interaction) },
        LearnerChanged { Learner: var profile } when profile.Id == learner => empty with { Profile = profile },
        LearnerChanged { Learner: var profile } => empty with { ManagerOf = profile.Id },
        GroupChanged { Group: var group } => empty with { OwnerOf = group.Id },
        SuggestionsShown shown when shown.Ask.Asker == learner => empty with { Asked = await ReadAskedAsync(shown, cancellationToken) },
        SuggestionsShown shown when shown.Learners.Contains(learner) => empty with { Suggested = await ReadSuggestedAsync(shown, cancellationToken) },
        SuggestionsShown shown => empty with { ExcludedFrom = shown.Set },
        SuggestionAnswered answered => empty with { AnswerTo = answered.Set, Answer = answered.Answer },
        _ => throw new ArgumentException($"{entry.GetType().Name} names no learner.", nameof(entry)),
    };

    // What others wrote is theirs, also when it was written to the learner.
    private Interaction WithoutOthersTexts(Interaction interaction) =>
        interaction.Actor == learner || interaction.Visibility == Visibility.Open ? interaction : interaction with { Title = null, Text = null };

    private async Task<ShownSet?> ReadAskedAsync(SuggestionsShown shown, CancellationToken cancellationToken) =>
        await grains.GetGrain<IDecisionLogGrain>(0).Find(shown.Set, cancellationToken) is { } set ? set with { Ask = shown.Ask } : null;

    private async Task<OwnSuggestion> ReadSuggestedAsync(SuggestionsShown shown, CancellationToken cancellationToken)
    {
        var place = shown.Learners.IndexOf(learner);
        var grounds = place < shown.Grounds.Length ? shown.Grounds[place] : null;
        List<Reason> reasons = [];
        foreach (var reason in grounds?.Reasons ?? [])
        {
            reasons.Add(new(reason.Text, await log.GetIdsAsync(reason.Evidence, cancellationToken)));
        }

        return new(shown.Set, shown.Ask.Topics, shown.Model, place + 1, grounds?.Score, reasons);
    }
}
