using System.Collections.Immutable;

namespace LearningGraph.Domain;

/// <summary>
/// What became of every suggestion of one learner: the one account of open asks and used capacity, for the grain that decides and for the
/// projection that ranks. Immutable.
/// </summary>
public sealed class AskLedger
{
    /// <summary>How long an accepted ask stays open when nobody says how it ended.</summary>
    public static readonly TimeSpan OpenFor = TimeSpan.FromDays(14);

    /// <summary>Over which time accepted asks count against the learner's capacity.</summary>
    public static readonly TimeSpan CapacityWindow = TimeSpan.FromDays(7);

    private readonly ImmutableDictionary<SuggestionSetId, AnsweredAsk> asks;

    private AskLedger(ImmutableDictionary<SuggestionSetId, AnsweredAsk> asks) => this.asks = asks;

    /// <summary>Of somebody who was never asked.</summary>
    public static AskLedger Empty { get; } = new(ImmutableDictionary<SuggestionSetId, AnsweredAsk>.Empty);

    /// <summary>With one more answer. Accepting the same ask again does not make it two.</summary>
    public AskLedger With(AnsweredRow answered)
    {
        var acceptedAt = answered.Answer == AnswerKind.Accepted ? answered.At : Find(answered.Set)?.AcceptedAt;
        return new(asks.SetItem(answered.Set, new(answered.Answer, acceptedAt, answered.Position)));
    }

    /// <summary>Without the asks whose latest answers lie at some positions: their answers were forgotten, all of them together.</summary>
    /// <param name="positions">In no order.</param>
    public AskLedger Without(IReadOnlyCollection<long> positions)
    {
        var forgotten = positions.ToHashSet();
        return new(asks.RemoveRange(asks.Where(ask => forgotten.Contains(ask.Value.Position)).Select(ask => ask.Key)));
    }

    /// <summary>What became of the suggestion in one set; null when nobody said.</summary>
    public AnsweredAsk? Find(SuggestionSetId set) => asks.GetValueOrDefault(set);

    /// <summary>Asks that were accepted, not answered otherwise since, and are younger than <see cref="OpenFor"/>.</summary>
    public int CountOpen(DateTimeOffset now) =>
        asks.Values.Count(ask => ask.Answer == AnswerKind.Accepted && ask.AcceptedAt > now - OpenFor);

    /// <summary>Asks accepted within <see cref="CapacityWindow"/>, however they ended.</summary>
    /// <param name="now">The clock.</param>
    /// <param name="except">A set that is not counted; null counts all.</param>
    public int CountAccepted(DateTimeOffset now, SuggestionSetId? except = null) =>
        asks.Count(ask => ask.Key != except && ask.Value.AcceptedAt > now - CapacityWindow);
}
