namespace LearningGraph.Grains;

/// <summary>Finds what reasons point at: they are kept as places in the log and shown as the sender's ids.</summary>
internal static class EvidenceIds
{
    /// <param name="log">Where the interactions are.</param>
    /// <param name="positions">Of interactions; the same may come several times.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The id at every position.</returns>
    public static async Task<IReadOnlyDictionary<long, InteractionId>> FindEvidenceAsync(
        this IInteractionLog log, IEnumerable<long> positions, CancellationToken cancellationToken)
    {
        long[] distinct = [.. positions.Distinct()];
        var ids = await log.GetIdsAsync(distinct, cancellationToken);
        return distinct.Zip(ids).ToDictionary(pair => pair.First, pair => pair.Second);
    }
}
