using System.Collections.Immutable;

namespace LearningGraph.Grains;

/// <inheritdoc cref="IModelGrain"/>
internal sealed class ModelGrain(IModelStore store, ServingModel serving, ModelTraining training) : Grain, IModelGrain
{
    /// <inheritdoc/>
    public Task<ModelListing> List(CancellationToken cancellationToken) => Task.FromResult(new ModelListing(serving.Pipeline.Model, store.List()));

    /// <inheritdoc/>
    public Task<TrainingStatus> Train(CancellationToken cancellationToken) => Task.FromResult(training.Start());

    /// <inheritdoc/>
    public Task<TrainingStatus?> GetTraining(CancellationToken cancellationToken) => Task.FromResult(training.Status);

    /// <inheritdoc/>
    public Task<bool> CancelTraining(CancellationToken cancellationToken) => training.CancelAsync();

    /// <inheritdoc/>
    public async Task<PromotionReceipt> Promote(ModelVersion version, CancellationToken cancellationToken)
    {
        if (!store.List().Any(model => model.Version == version))
        {
            return new(PromotionOutcome.Unknown, serving.Pipeline.Model, $"There is no model {version}.");
        }

        // Loading takes longer than a turn should.
        if (await Task.Run(() => serving.FindFault(version), cancellationToken) is { } fault)
        {
            return new(PromotionOutcome.Unusable, serving.Pipeline.Model, fault);
        }

        return await ServeAsync(promoted => promoted is [.., var last] && last == version ? promoted : [.. promoted, version]);
    }

    /// <inheritdoc/>
    public async Task<PromotionReceipt> RollBack(CancellationToken cancellationToken)
    {
        return store.GetPromoted().IsEmpty
            ? new(PromotionOutcome.NothingBefore, serving.Pipeline.Model, $"{serving.Pipeline.Model} answers, and nothing did before it.")
            : await ServeAsync(promoted => promoted[..^1]);
    }

    private async Task<PromotionReceipt> ServeAsync(Func<ImmutableArray<ModelVersion>, ImmutableArray<ModelVersion>> change)
    {
        await Task.Run(() => serving.Promote(change));
        return new(PromotionOutcome.Serves, serving.Pipeline.Model, Reason: null);
    }
}
