namespace LearningGraph.Domain;

/// <summary>How many communities live from a day on.</summary>
/// <param name="Day">Calendar days since the beginning.</param>
/// <param name="Share">Of the replicates, in [0, 1].</param>
/// <param name="Low">Lower end of its 95 % interval, by Greenwood's variance on the log-log scale; Wilson's where all or none live.</param>
/// <param name="High">Upper end of it.</param>
[GenerateSerializer, Immutable, Alias("lg.survival-point")]
public sealed record SurvivalPoint(
    [property: Id(0)] int Day,
    [property: Id(1)] double Share,
    [property: Id(2)] double Low,
    [property: Id(3)] double High);
