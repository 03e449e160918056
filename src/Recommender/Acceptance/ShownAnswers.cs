namespace LearningGraph.Recommender;

/// <summary>One suggestion set and the feedback on it.</summary>
/// <param name="shown">What it showed.</param>
internal sealed class ShownAnswers(ShownRow shown)
{
    private readonly List<AnsweredRow> answers = [];

    public ShownRow Shown => shown;

    /// <summary>Positions of the feedback.</summary>
    public IEnumerable<long> Positions => answers.Select(answer => answer.Position);

    /// <summary>Adds feedback; rows come in ascending position.</summary>
    public void Add(AnsweredRow answer) => answers.Add(answer);

    /// <summary>Takes back the feedback at a position.</summary>
    public void Remove(long position) => answers.RemoveAll(answer => answer.Position == position);

    /// <summary>What was said last of a learner; null when nothing was.</summary>
    public AnswerKind? Find(int learner) => answers.FindLast(answer => answer.Learner == learner)?.Answer;
}
