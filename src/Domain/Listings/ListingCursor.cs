namespace LearningGraph.Domain;

/// <summary>Where a part of a listing ended; the next begins behind it, whatever has come or gone since.</summary>
/// <param name="Name">The name of the part's last row, as it was shown.</param>
/// <param name="Id">The id of the part's last row.</param>
[GenerateSerializer, Immutable, Alias("lg.listing-cursor")]
public sealed record ListingCursor([property: Id(0)] string Name, [property: Id(1)] string Id);
