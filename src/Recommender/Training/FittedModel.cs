namespace LearningGraph.Recommender;

/// <summary>What came of a training.</summary>
/// <param name="Parts">Fitted to all windows; null when there was too little to learn from.</param>
/// <param name="Parameters">What was chosen; null likewise.</param>
/// <param name="Judgement">The gate's, on the model fitted to what came before its window.</param>
internal sealed record FittedModel(ModelParts? Parts, ModelParameters? Parameters, GateJudgement Judgement)
{
    /// <summary>Fitted to what came before the gate's window: what was judged; null likewise.</summary>
    public ModelParts? Judged { get; init; }
}
