using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>What came of a training.</summary>
public sealed class TrainedRanker
{
    private readonly FittingTask task;
    private readonly FittedModel fitted;
    private readonly ImmutableArray<ModelScore> beside;
    private readonly IReadOnlyList<float[]> probes;
    private readonly ulong seed;

    internal TrainedRanker(
        FittingTask task, FittedModel fitted, ModelBasis basis, ulong seed, ImmutableArray<ModelScore> beside, IReadOnlyList<float[]> probes)
    {
        (this.task, this.fitted, this.beside, this.probes, this.seed) = (task, fitted, beside, probes, seed);
        Basis = basis;
    }

    /// <summary>What it ranks.</summary>
    public ModelKind Kind => task.Kind;

    /// <summary>What it was trained on.</summary>
    public ModelBasis Basis { get; }

    /// <summary>Whether it may serve, or what training lacked.</summary>
    public ModelVerdict Verdict => fitted.Judgement.Verdict;

    /// <summary>Whether there is a model at all.</summary>
    public bool HasModel => fitted.Parts is not null;

    /// <summary>What serves; null when there is no model.</summary>
    internal LearnedRanker? ToRanker(string name) => fitted.Parts?.ToRanker(name, task.Layout);

    /// <summary>The manifest of the model.</summary>
    /// <param name="version">Under which it is kept.</param>
    /// <param name="at">When training ended.</param>
    /// <param name="build">The program's build.</param>
    /// <exception cref="InvalidOperationException">There is no model.</exception>
    public ModelManifest Describe(ModelVersion version, DateTimeOffset at, string build) => new()
    {
        Version = version,
        Kind = Kind,
        TrainedAt = at,
        Build = build,
        FeatureHash = task.Layout.Hash,
        Features = [.. task.Layout.All.Select(feature => feature.Name)],
        Basis = Basis,
        Seed = seed,
        Parameters = fitted.Parameters ?? throw new InvalidOperationException(Verdict.Reason),
        Mrr = fitted.Judgement.Learned.Average(),
        Beside = beside,
        Gate = Verdict,
    };

    /// <summary>Writes the model, for <see cref="SuggestionPipeline.Load"/> or <see cref="CommunityRanker.Load"/>.</summary>
    /// <exception cref="InvalidOperationException">There is no model.</exception>
    public void Save(Stream stream) => ModelFile.Save(fitted.Parts ?? throw new InvalidOperationException(Verdict.Reason), probes, stream);
}
