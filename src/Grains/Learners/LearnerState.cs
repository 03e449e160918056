using System.Collections.Immutable;

namespace LearningGraph.Grains;

/// <summary>What was decided about one learner.</summary>
internal sealed record LearnerState : IDecisionState<LearnerState>
{
    /// <summary>How long an accepted ask stays open when nobody closes it.</summary>
    public static readonly TimeSpan OpenFor = TimeSpan.FromDays(14);

    /// <summary>Over which time accepted asks count against the learner's capacity.</summary>
    public static readonly TimeSpan CapacityWindow = TimeSpan.FromDays(7);

    /// <inheritdoc/>
    public static LearnerState Nothing { get; } = new();

    /// <summary>Without <c>Manager</c>; null when none was ever given.</summary>
    public Learner? Profile { get; private init; }

    /// <summary>The number of the manager; -1 for nobody.</summary>
    public int Manager { get; private init; } = -1;

    /// <summary>What became of each suggestion of the learner, by the set that made it.</summary>
    public ImmutableDictionary<SuggestionSetId, AnsweredAsk> Asks { get; private init; } = ImmutableDictionary<SuggestionSetId, AnsweredAsk>.Empty;

    /// <inheritdoc/>
    public LearnerState Apply(LogRow row) => row switch
    {
        LearnerRow changed => this with { Profile = changed.Profile, Manager = changed.Manager },
        AnsweredRow answered => this with { Asks = Asks.SetItem(answered.Set, Answer(answered)) },
        ErasedRow => Nothing,
        _ => this,
    };

    /// <summary>The answer that is already recorded for a set, when it is the same.</summary>
    public AnsweredAsk? FindSame(SuggestionSetId set, AnswerKind answer) =>
        Asks.TryGetValue(set, out var ask) && ask.Answer == answer ? ask : null;

    /// <summary>Asks that were accepted, not answered otherwise since, and are younger than <see cref="OpenFor"/>.</summary>
    public int CountOpen(DateTimeOffset now) =>
        Asks.Values.Count(ask => ask.Answer == AnswerKind.Accepted && ask.AcceptedAt > now - OpenFor);

    /// <summary>Whether one more ask than the given one's would be more than the learner has room for.</summary>
    /// <returns>A sentence that says so, or null.</returns>
    public string? FindFull(SuggestionSetId set, DateTimeOffset now)
    {
        // Accepting the same ask once more does not make it two.
        var accepted = Asks.Count(ask => ask.Key != set && ask.Value.AcceptedAt > now - CapacityWindow);
        return accepted >= Profile?.CapacityPerWeek
            ? $"{Profile.Id} has accepted {accepted} asks in the last {CapacityWindow.TotalDays:0} days; capacityPerWeek is {Profile.CapacityPerWeek}."
            : null;
    }

    private AnsweredAsk Answer(AnsweredRow row)
    {
        var acceptedAt = row.Answer == AnswerKind.Accepted ? row.At : Asks.GetValueOrDefault(row.Set)?.AcceptedAt;
        return new(row.Answer, acceptedAt, row.Position);
    }
}
