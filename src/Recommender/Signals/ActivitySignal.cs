namespace LearningGraph.Recommender;

/// <summary>Σ over the learner's answers of weight × fading(age): who helps, whatever it is about.</summary>
internal sealed class ActivitySignal(string name, IFading fading) : ISignal
{
    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public void Measure(RankingQuery query, SparseVector values)
    {
        var graph = query.Graph;
        if (fading == Forgetting.Fast)
        {
            values.Fill(query.Summary.Activity.Learners, query.Summary.Activity.Sums);
            return;
        }

        for (var index = 0; index < graph.Answers.Count; index++)
        {
            ref readonly var answer = ref graph.Answers[index];
            if (answer.IsCounted && query.Knows(answer.At))
            {
                values.Add(answer.Learner, answer.Weight * fading.Of(query.AgeOf(answer.Clock)));
            }
        }
    }
}
