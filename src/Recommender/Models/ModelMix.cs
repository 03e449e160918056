namespace LearningGraph.Recommender;

/// <summary>What a model's file holds beside ML.NET's own files.</summary>
/// <param name="TreeShare">The weight of the trees, in [0, 1].</param>
/// <param name="Means">By column.</param>
/// <param name="Deviations">By column; above 0.</param>
internal sealed record ModelMix(double TreeShare, float[] Means, float[] Deviations);
