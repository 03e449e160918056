using System.Collections.Immutable;

namespace LearningGraph.Domain;

/// <summary>How something went, week by week: the mean over replicates, and where the middle 80 % of them lie.</summary>
/// <param name="Name">Of what: active, members, questions or answers.</param>
/// <param name="Mean">At the end of each week of 7 calendar days.</param>
/// <param name="Low">The 10th percentile of the replicates, aligned.</param>
/// <param name="High">The 90th percentile, aligned.</param>
[GenerateSerializer, Immutable, Alias("lg.weekly-curve")]
public sealed record WeeklyCurve(
    [property: Id(0)] string Name,
    [property: Id(1)] ImmutableArray<double> Mean,
    [property: Id(2)] ImmutableArray<double> Low,
    [property: Id(3)] ImmutableArray<double> High);
