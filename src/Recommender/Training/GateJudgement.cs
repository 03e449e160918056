using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>What the gate saw.</summary>
/// <param name="Verdict">Whether the model may serve, and why.</param>
/// <param name="Learned">1 / rank of the first right answerer by the model, a value per question of the gate's window.</param>
/// <param name="Blend">The same by what serves without one.</param>
internal sealed record GateJudgement(ModelVerdict Verdict, ImmutableArray<double> Learned, ImmutableArray<double> Blend);
