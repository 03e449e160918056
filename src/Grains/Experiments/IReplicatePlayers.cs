namespace LearningGraph.Grains;

/// <summary>Makes those who play replicates.</summary>
internal interface IReplicatePlayers
{
    /// <summary>Another one, which holds nothing yet.</summary>
    IReplicatePlayer Create();
}
