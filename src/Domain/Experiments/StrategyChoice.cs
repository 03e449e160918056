using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LearningGraph.Domain;

/// <summary>One of the ways of seeding that an experiment compares.</summary>
[GenerateSerializer, Immutable, Alias("lg.strategy-choice")]
public sealed record StrategyChoice
{
    /// <summary>How it is called in the report; unique in its scenario. Left out: the name of the strategy, with what differs from the usual.</summary>
    [Id(0), StringLength(60)] public string? Name { get; init; }

    /// <summary>How founders are chosen.</summary>
    [Id(1)] public required SeedingStrategy Strategy { get; init; }

    /// <summary>Founders beyond what the founder-hours pay for, in 0 to 1,000: how many more random ones match a clever choice (Akbarpour 2018).</summary>
    [Id(2), Range(0, 1_000)] public int ExtraFounders { get; init; }

    /// <summary>In how many waves, a month apart, the founders begin, in 1 to 12; each wave is chosen when it begins.</summary>
    [Id(3), Range(1, 12)] public int Waves { get; init; } = 1;

    /// <summary>How it is called in the report: <see cref="Name"/>, or else its strategy with what differs from the usual, such as <c>random +5 in 3 waves</c>.</summary>
    [JsonIgnore]
    public string Title => Name ?? string.Create(
        CultureInfo.InvariantCulture,
        $"{JsonNamingPolicy.CamelCase.ConvertName(Strategy.ToString())}{(ExtraFounders > 0 ? $" +{ExtraFounders}" : "")}{(Waves > 1 ? $" in {Waves} waves" : "")}");
}
