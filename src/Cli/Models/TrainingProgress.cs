namespace LearningGraph.Cli;

/// <summary>How a node's training goes, as it says.</summary>
/// <param name="State">running, ended, cancelled or failed.</param>
/// <param name="Stage">What is being done.</param>
/// <param name="Done">Steps done.</param>
/// <param name="Total">Steps of the stage, from 1.</param>
/// <param name="Version">The model that came of it.</param>
/// <param name="Verdict">Whether it may serve, or what training lacked.</param>
/// <param name="Fault">Why it failed.</param>
/// <param name="CommunityVersion">The model of communities that came of it.</param>
/// <param name="CommunityVerdict">Whether that may serve, or what training lacked; null of a node that trains no such models.</param>
internal sealed record TrainingProgress(
    string State, string Stage, int Done, int Total, ModelVersion? Version = null, ModelVerdict? Verdict = null, string? Fault = null,
    ModelVersion? CommunityVersion = null, ModelVerdict? CommunityVerdict = null)
{
    /// <summary>Whether it is still going on.</summary>
    public bool IsRunning => State == "running";
}
