using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>What the gate saw.</summary>
/// <param name="Verdict">Whether the model may serve, and why.</param>
/// <param name="Learned">1 / rank of the first right answerer by the model, a value per question of the gate's window.</param>
/// <param name="Blend">The same by what serves without one.</param>
internal sealed record GateJudgement(ModelVerdict Verdict, ImmutableArray<double> Learned, ImmutableArray<double> Blend)
{
    /// <summary>The model beside a simpler ranker.</summary>
    /// <param name="name">Of the other.</param>
    /// <param name="others">1 / rank of the first right answer by the other, a value per question of the gate's window.</param>
    /// <param name="seed">Of the interval.</param>
    public ModelScore Compare(string name, IReadOnlyList<double> others, ulong seed)
    {
        var (mean, low, high) = PairedBootstrap.Measure(Learned, others, seed);
        return new(name, others.Average(), mean, low, high);
    }
}
