using System.Collections.Immutable;

namespace LearningGraph.Domain;

/// <summary>How much is forgotten by age, or would be.</summary>
/// <param name="Interactions">By kind; kinds of which there is none are missing.</param>
/// <param name="SuggestionSets">What answers showed.</param>
/// <param name="SuggestionAnswers">What became of suggestions.</param>
/// <param name="Descriptions">Profiles and descriptions of groups and topics that a later one has replaced.</param>
public sealed record Forgotten(
    ImmutableSortedDictionary<InteractionKind, long> Interactions, long SuggestionSets, long SuggestionAnswers, long Descriptions)
{
    /// <summary>None of anything.</summary>
    public static Forgotten Nothing { get; } = new(ImmutableSortedDictionary<InteractionKind, long>.Empty, 0, 0, 0);

    /// <summary>All of them together.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public long Total => Interactions.Values.Sum() + SuggestionSets + SuggestionAnswers + Descriptions;

    /// <summary>Both together.</summary>
    public Forgotten Add(Forgotten other) => new(
        Interactions.SetItems(other.Interactions.Select(count => KeyValuePair.Create(count.Key, Interactions.GetValueOrDefault(count.Key) + count.Value))),
        SuggestionSets + other.SuggestionSets,
        SuggestionAnswers + other.SuggestionAnswers,
        Descriptions + other.Descriptions);
}
