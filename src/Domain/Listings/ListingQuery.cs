namespace LearningGraph.Domain;

/// <summary>Which part of a listing is wanted.</summary>
/// <param name="Search">Words that a name must hold, each at least in its beginning; accents and case do not matter. Null or blank for all.</param>
/// <param name="Limit">The most rows, from 1.</param>
/// <param name="After">Where the part before ended; null for the first.</param>
[GenerateSerializer, Immutable, Alias("lg.listing-query")]
public sealed record ListingQuery(
    [property: Id(0)] string? Search, [property: Id(1)] int Limit, [property: Id(2)] ListingCursor? After = null);
