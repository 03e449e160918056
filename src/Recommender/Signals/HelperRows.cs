namespace LearningGraph.Recommender;

/// <summary>
/// Who answered each learner so far, once for every answer, read out of the graph once for all asks at one ranking time, for each learner when first asked for. Answers are large
/// and lie far from each other; a walk over thousands of them wants only whose they are. Safe from many threads.
/// </summary>
/// <param name="graph">Who did what.</param>
/// <param name="knows">Tells from UTC ticks whether something had happened by ranking time.</param>
internal sealed class HelperRows(SocialGraph graph, Func<long, bool> knows)
{
    // Two threads that read out the same row get the same, so it does not matter whose is kept.
    private readonly int[]?[] rows = new int[]?[graph.LearnerCount];

    /// <summary>Numbers of who answered, in the order of the answers; who answered twice stands there twice.</summary>
    public ReadOnlySpan<int> this[int learner] => learner < rows.Length ? rows[learner] ??= Read(learner) : [];

    private int[] Read(int learner)
    {
        var answers = graph.AnswersTo[learner];
        List<int> helpers = new(answers.Length);
        foreach (var index in answers)
        {
            ref readonly var answer = ref graph.Answers[index];
            if (knows(answer.At))
            {
                helpers.Add(answer.Learner);
            }
        }

        return [.. helpers];
    }
}
