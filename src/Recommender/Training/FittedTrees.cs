namespace LearningGraph.Recommender;

/// <summary>Trees as they serve and as ML.NET keeps them.</summary>
/// <param name="Ensemble">Serves.</param>
/// <param name="Zip">ML.NET's own file.</param>
internal sealed record FittedTrees(TreeEnsemble Ensemble, byte[] Zip);
