using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>What came of a training.</summary>
/// <param name="Parts">Fitted to all windows; null when there was too little to learn from.</param>
/// <param name="Parameters">What was chosen; null likewise.</param>
/// <param name="Verdict">The gate's, on the model fitted to what came before its window.</param>
/// <param name="GateRanks">1 / rank of the first right answerer by that model, a value per question of the gate's window.</param>
internal sealed record FittedModel(ModelParts? Parts, ModelParameters? Parameters, ModelVerdict Verdict, ImmutableArray<double> GateRanks);
