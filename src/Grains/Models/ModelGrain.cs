using System.Collections.Immutable;

namespace LearningGraph.Grains;

/// <inheritdoc cref="IModelGrain"/>
internal sealed class ModelGrain(IModelStore store, ServingModel serving, ModelTraining training) : Grain, IModelGrain
{
    /// <inheritdoc/>
    public Task<ModelListing> List(CancellationToken cancellationToken) =>
        Task.FromResult(new ModelListing(serving.NameOf(ModelKind.Mentors), store.List(), serving.NameOf(ModelKind.Communities)));

    /// <inheritdoc/>
    public Task<TrainingStatus> Train(CancellationToken cancellationToken) => Task.FromResult(training.Start());

    /// <inheritdoc/>
    public Task<TrainingStatus?> GetTraining(CancellationToken cancellationToken) => Task.FromResult(training.Status);

    /// <inheritdoc/>
    public Task<bool> CancelTraining(CancellationToken cancellationToken) => training.CancelAsync();

    /// <inheritdoc/>
    public async Task<PromotionReceipt> Promote(ModelVersion version, CancellationToken cancellationToken)
    {
        if (store.List().FirstOrDefault(model => model.Version == version) is not { } kept)
        {
            return new(PromotionOutcome.Unknown, serving.NameOf(ModelKind.Mentors), $"There is no model {version}.");
        }

        // What a damaged one ranked is not known; why it cannot serve is said all the same.
        var kind = kept.Manifest?.Kind ?? ModelKind.Mentors;

        // Loading takes longer than a turn should.
        if (await Task.Run(() => serving.FindFault(kind, version), cancellationToken) is { } fault)
        {
            return new(PromotionOutcome.Unusable, serving.NameOf(kind), fault);
        }

        return await ServeAsync(kind, promoted => promoted is [.., var last] && last == version ? promoted : [.. promoted, version]);
    }

    /// <inheritdoc/>
    public Task<PromotionReceipt> RollBack(CancellationToken cancellationToken) => RollBackAsync(ModelKind.Mentors);

    /// <inheritdoc/>
    public Task<PromotionReceipt> RollBackCommunities(CancellationToken cancellationToken) => RollBackAsync(ModelKind.Communities);

    private async Task<PromotionReceipt> RollBackAsync(ModelKind kind) => store.GetPromoted(kind).IsEmpty
        ? new(PromotionOutcome.NothingBefore, serving.NameOf(kind), $"{serving.NameOf(kind)} answers, and nothing did before it.")
        : await ServeAsync(kind, promoted => promoted[..^1]);

    private async Task<PromotionReceipt> ServeAsync(ModelKind kind, Func<ImmutableArray<ModelVersion>, ImmutableArray<ModelVersion>> change)
    {
        var fault = await Task.Run(() => serving.Promote(kind, change));
        return new(fault is null ? PromotionOutcome.Serves : PromotionOutcome.Unusable, serving.NameOf(kind), fault);
    }
}
