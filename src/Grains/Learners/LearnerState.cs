using System.Text.Json;

namespace LearningGraph.Grains;

/// <summary>What was decided about one learner.</summary>
internal sealed record LearnerState : IDecisionState<LearnerState>
{
    /// <inheritdoc/>
    public static LearnerState Nothing { get; } = new();

    /// <summary>Without <c>Manager</c>; null when none was ever given.</summary>
    public Learner? Profile { get; private init; }

    /// <summary>The number of the manager; -1 for nobody.</summary>
    public int Manager { get; private init; } = -1;

    /// <summary>What became of each suggestion of the learner.</summary>
    public AskLedger Asks { get; private init; } = AskLedger.Empty;

    /// <inheritdoc/>
    public LearnerState Apply(LogRow row) => row switch
    {
        LearnerRow changed => this with { Profile = changed.Profile, Manager = changed.Manager },
        AnsweredRow answered => this with { Asks = Asks.With(answered) },
        UndoneRow undone => this with { Asks = Asks.Without(undone.Positions) },
        ErasedRow => Nothing,
        _ => this,
    };

    /// <summary>Whether an answer cannot follow the one before: how an ask ended can be corrected, not taken back, and what was declined has to be accepted first.</summary>
    /// <returns>A sentence that says so, or null.</returns>
    public string? FindContradiction(SuggestionSetId set, AnswerKind answer) => (Asks.Find(set)?.Answer, answer) switch
    {
        (AnswerKind.Helped or AnswerKind.NotHelpful, AnswerKind.Accepted or AnswerKind.Declined) =>
            $"Suggestion set '{set}' has ended as {NameOf(Asks.Find(set)!.Answer)}; it cannot be {NameOf(answer)} any more.",
        (AnswerKind.Declined, AnswerKind.Helped or AnswerKind.NotHelpful) =>
            $"Suggestion set '{set}' was declined; it has to be accepted before it can be {NameOf(answer)}.",
        _ => null,
    };

    /// <summary>Whether one more ask than the given one's would be more than the learner has room for.</summary>
    /// <returns>A sentence that says so, or null.</returns>
    public string? FindFull(SuggestionSetId set, DateTimeOffset now)
    {
        var accepted = Asks.CountAccepted(now, except: set);
        return accepted >= Profile?.CapacityPerWeek
            ? $"{Profile.Id} has accepted {accepted} asks in the last {AskLedger.CapacityWindow.TotalDays:0} days; capacityPerWeek is {Profile.CapacityPerWeek}."
            : null;
    }

    private static string NameOf(AnswerKind answer) => JsonNamingPolicy.CamelCase.ConvertName(answer.ToString());
}
