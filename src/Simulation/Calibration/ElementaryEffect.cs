namespace LearningGraph.Simulation;

/// <summary>What a parameter changes in a summary, per whole range of the parameter and in the summary's unit.</summary>
/// <param name="Mean">The mean of the elementary effects, with their signs.</param>
/// <param name="MeanSize">The mean of their sizes, called μ*: how much the parameter matters.</param>
/// <param name="Deviation">Their standard deviation, called σ: how much that depends on the others, or on where it stands.</param>
/// <param name="Steps">Steps that had the summary at both ends.</param>
public sealed record ElementaryEffect(double Mean, double MeanSize, double Deviation, int Steps);
