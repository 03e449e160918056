namespace LearningGraph.Recommender;

/// <summary>A logistic regression as it serves and as ML.NET keeps it.</summary>
/// <param name="Score">Serves.</param>
/// <param name="Zip">ML.NET's own file; takes standardised features.</param>
internal sealed record FittedLinear(LinearScore Score, byte[] Zip);
