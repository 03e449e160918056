namespace LearningGraph.Recommender;

/// <summary>Trees as they serve and as ML.NET keeps them.</summary>
/// <param name="Ensemble">Serves.</param>
/// <param name="Zip">ML.NET's own file.</param>
/// <param name="Means">What is expected at each node, over the rows it was fitted to: tells what sets a candidate apart from most. Empty while nobody is to be told.</param>
internal sealed record FittedTrees(TreeEnsemble Ensemble, byte[] Zip, double[] Means)
{
    /// <summary>The same with what is expected at each node over some questions.</summary>
    public FittedTrees Expecting(IEnumerable<TrainingQuestion> questions) => this with { Means = Ensemble.MeasureMeans(questions.SelectMany(question => question.Features)) };
}
