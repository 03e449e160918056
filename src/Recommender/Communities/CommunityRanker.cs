namespace LearningGraph.Recommender;

/// <summary>Ranks groups: by the blend, or by a model that was trained before among those that the blend finds best. Immutable; safe from many threads.</summary>
public sealed class CommunityRanker
{
    private readonly IRanker? learned;

    private CommunityRanker(IRanker? learned) => this.learned = learned;

    /// <summary>Ranks by the blend.</summary>
    public static CommunityRanker Blend { get; } = new(null);

    /// <summary>The name of the ranker, for answers.</summary>
    public string Name => learned?.Name ?? FittingTask.Communities.Baseline.Name;

    /// <summary>A model that was trained before.</summary>
    /// <param name="manifest">What it is.</param>
    /// <param name="content">As <see cref="TrainedRanker.Save"/> wrote it.</param>
    /// <exception cref="InvalidDataException">It is damaged, ranks something else, measures other features than this program, or does not score as it was trained; says which.</exception>
    public static CommunityRanker Load(ModelManifest manifest, Stream content) => new(ModelFile.Load(content, manifest, FittingTask.Communities));

    internal static CommunityRanker Of(ModelParts parts, string name) => new(parts.ToRanker(name, CommunityCatalog.Layout));

    /// <summary>Ranks what a learner might join.</summary>
    internal CommunityRanking Rank(CommunityQuery query)
    {
        var measured = MeasuredCommunities.Of(query);
        var blended = CommunityShortlist.Blend(query, measured);

        // Nothing tells newcomers apart, so nothing is learned of them: they get the largest groups.
        return learned is null || query.IsNewcomer ? new(measured, blended, learned: null) : CommunityShortlist.Rerank(query, measured, blended, learned);
    }
}
