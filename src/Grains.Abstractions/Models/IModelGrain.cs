namespace LearningGraph.Grains;

/// <summary>Decides which model serves, and trains new ones, one at a time; one per cluster, key 0.</summary>
[Alias("lg.IModelGrain")]
public interface IModelGrain : IGrainWithIntegerKey
{
    /// <summary>All models that are kept, and which one serves.</summary>
    [Alias("List")]
    Task<ModelListing> List(CancellationToken cancellationToken);

    /// <summary>Starts a training, unless one runs already; it goes on after a restart of the node.</summary>
    [Alias("Train")]
    Task<TrainingStatus> Train(CancellationToken cancellationToken);

    /// <summary>How the training goes, or how the last one since the start of the node ended; null when there was none.</summary>
    [Alias("GetTraining")]
    Task<TrainingStatus?> GetTraining(CancellationToken cancellationToken);

    /// <summary>Stops the training that runs.</summary>
    /// <returns>Whether one ran.</returns>
    [Alias("CancelTraining")]
    Task<bool> CancelTraining(CancellationToken cancellationToken);

    /// <summary>Lets a model serve from now on.</summary>
    /// <param name="version">Which.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    [Alias("Promote")]
    Task<PromotionReceipt> Promote(ModelVersion version, CancellationToken cancellationToken);

    /// <summary>Lets that serve which served before the present model; before the first one it is the prior blend.</summary>
    [Alias("RollBack")]
    Task<PromotionReceipt> RollBack(CancellationToken cancellationToken);
}
