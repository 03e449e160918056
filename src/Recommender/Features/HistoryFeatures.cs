using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>What lies between the asker and a candidate: answers given to the asker, and answers of the asker to the candidate.</summary>
internal sealed class HistoryFeatures : IFeatureSource
{
    private static readonly AgeTable Fading = new(new HalfLife(300));

    /// <inheritdoc/>
    public ImmutableArray<string> Names { get; } = ["helped-asker", "helped-asker-300", "helped-by-asker"];

    /// <inheritdoc/>
    public void Measure(RankingQuery query, SignalSet signals, CandidateSet candidates, Span<double> values)
    {
        if (query.Asker < 0)
        {
            return;
        }

        var graph = query.Graph;
        foreach (var index in graph.AnswersTo[query.Asker])
        {
            ref readonly var answer = ref graph.Answers[index];
            if (query.Knows(answer.At) && candidates.RowOf(answer.Learner) is var row and >= 0)
            {
                values[row * Names.Length]++;
                values[(row * Names.Length) + 1] += Fading.Of(query.AgeOf(answer.Clock));
            }
        }

        foreach (var index in graph.AnswersBy[query.Asker])
        {
            ref readonly var answer = ref graph.Answers[index];
            if (query.Knows(answer.At) && graph.AskerOf(answer) is var asker and >= 0 && candidates.RowOf(asker) is var row and >= 0)
            {
                values[(row * Names.Length) + 2]++;
            }
        }
    }
}
