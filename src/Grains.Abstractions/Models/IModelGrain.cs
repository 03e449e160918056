namespace LearningGraph.Grains;

/// <summary>Decides which model of each kind serves, and trains new ones, one training at a time; one per cluster, key 0.</summary>
[Alias("lg.IModelGrain")]
public interface IModelGrain : IGrainWithIntegerKey
{
    /// <summary>All models that are kept, and which ones serve.</summary>
    [Alias("List")]
    Task<ModelListing> List(CancellationToken cancellationToken);

    /// <summary>Starts a training of a model of each kind, unless one runs already; it goes on after a restart of the node.</summary>
    [Alias("Train")]
    Task<TrainingStatus> Train(CancellationToken cancellationToken);

    /// <summary>How the training goes, or how the last one since the start of the node ended; null when there was none.</summary>
    [Alias("GetTraining")]
    Task<TrainingStatus?> GetTraining(CancellationToken cancellationToken);

    /// <summary>Stops the training that runs.</summary>
    /// <returns>Whether one ran.</returns>
    [Alias("CancelTraining")]
    Task<bool> CancelTraining(CancellationToken cancellationToken);

    /// <summary>Lets a model serve from now on what its kind ranks.</summary>
    /// <param name="version">Which.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    [Alias("Promote")]
    Task<PromotionReceipt> Promote(ModelVersion version, CancellationToken cancellationToken);

    /// <summary>Lets that rank people which did before the present model; before the first one it is the prior blend.</summary>
    [Alias("RollBack")]
    Task<PromotionReceipt> RollBack(CancellationToken cancellationToken);

    /// <summary>Lets that rank communities which did before the present model; before the first one it is the community blend.</summary>
    [Alias("RollBackCommunities")]
    Task<PromotionReceipt> RollBackCommunities(CancellationToken cancellationToken);
}
