namespace LearningGraph.Grains;

/// <summary>On which terms a description is put.</summary>
/// <param name="Source">Who says so; when that source is undone, the description before comes back. Null for one that is given by hand.</param>
/// <param name="Expected">What has to stand until then, else nothing is put; null when that does not matter.</param>
[GenerateSerializer, Immutable, Alias("lg.put-terms")]
public sealed record PutTerms([property: Id(0)] SourceId? Source, [property: Id(1)] ContentTag? Expected)
{
    /// <summary>Whether what stands is what has to stand.</summary>
    /// <param name="standing">The description as it would be shown; null when there is none.</param>
    public bool AreMetBy<T>(T? standing)
        where T : class, IValidated =>
        Expected is not { } expected || expected == ContentTag.Of(standing);
}
