namespace LearningGraph.Recommender;

/// <summary>The lengths of the learners' text profiles: a profile is the text of all questions a learner has answered.</summary>
internal sealed class TextProfileLengths
{
    private readonly double[] norms;

    private TextProfileLengths(int[] lengths, int profiles)
    {
        Profiles = profiles;
        var average = lengths.Sum(length => (long)length) / (double)Math.Max(1, profiles);
        norms = Array.ConvertAll(lengths, length => Bm25.MeasureNorm(length / average));
    }

    /// <summary>Learners with a profile that is not empty.</summary>
    public int Profiles { get; }

    /// <summary>The <see cref="Bm25.MeasureNorm"/> of a learner's profile.</summary>
    public double NormOf(int learner) => norms[learner];

    /// <summary>Measures the answers that were known.</summary>
    /// <param name="graph">Who answered what.</param>
    /// <param name="texts">How long the questions are.</param>
    /// <param name="knows">Tells from UTC ticks whether something had happened.</param>
    public static TextProfileLengths Of(SocialGraph graph, TextIndex texts, Func<long, bool> knows)
    {
        var lengths = new int[graph.LearnerCount];
        for (var index = 0; index < graph.Answers.Count; index++)
        {
            ref readonly var answer = ref graph.Answers[index];
            if (answer is { IsCounted: true, Question: >= 0 } && knows(answer.At))
            {
                lengths[answer.Learner] += texts.LengthOf(answer.Question);
            }
        }

        return new(lengths, lengths.Count(length => length > 0));
    }
}
