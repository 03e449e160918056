namespace LearningGraph.Recommender;

/// <summary>Tells which questions are of the hard kinds: where little is known of who asks, of who answers, or of what it is about.</summary>
internal sealed class QuestionSlices
{
    public const string ColdAsker = "cold asker";
    public const string ColdExpert = "cold expert";
    public const string RareTopic = "rare topic";

    private const int FewInteractions = 3;
    private const int FewAnswers = 3;
    private const int FewQuestions = 10;

    // By question: what its asker had done before it.
    private readonly List<int> doneByAsker = [];

    public QuestionSlices(History history)
    {
        Dictionary<int, int> done = [];
        foreach (var row in history.Rows.OfType<InteractionRow>())
        {
            if (row.Kind == InteractionKind.Asked)
            {
                doneByAsker.Add(done.GetValueOrDefault(row.Actor));
            }

            done[row.Actor] = done.GetValueOrDefault(row.Actor) + 1;
        }
    }

    /// <summary>All kinds, in the order of reports.</summary>
    public static IReadOnlyList<string> Names { get; } = [ColdAsker, ColdExpert, RareTopic];

    /// <summary>The kinds that a question is of; a question without topics is on no rare one.</summary>
    public IEnumerable<string> Find(ReplayedQuestion question, RankingQuery query)
    {
        if (doneByAsker[question.Index] < FewInteractions)
        {
            yield return ColdAsker;
        }

        if (query.Graph.AnswersBy[question.First].Length < FewAnswers)
        {
            yield return ColdExpert;
        }

        if (query.TopicIds.Any(topic => query.Tables.QuestionsOn[query.Tables.Topics.Find(topic)].Length < FewQuestions))
        {
            yield return RareTopic;
        }
    }
}
