namespace LearningGraph.Recommender;

/// <summary>Remembers what a fading gives for the ages that occur; the same bits, without computing a power for every answer.</summary>
/// <param name="fading">What is remembered.</param>
internal sealed class AgeTable(IFading fading) : IFading
{
    private const int Size = 1 << 16;

    private readonly Lazy<double[]> weights = new(() => [.. Enumerable.Range(0, Size).Select(fading.Of)]);

    /// <inheritdoc/>
    public double Of(int age) => age <= 0 ? weights.Value[0] : age < Size ? weights.Value[age] : fading.Of(age);
}
