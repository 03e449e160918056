namespace LearningGraph.Recommender;

/// <summary>Folds rows into the graph; one writer. Publishing gives an immutable view.</summary>
internal sealed partial class SocialGraphWriter
{
    private const int NothingStale = int.MaxValue;

    private readonly Column<Question> questions = new();
    private readonly Column<Answer> answers = new();
    private readonly Column<Appreciation> appreciations = new();
    private readonly Column<MembershipChange> membershipChanges = new();
    private readonly Column<Completion> completions = new();
    private readonly RowTable questionsBy = new();
    private readonly RowTable questionsOn = new();
    private readonly RowTable answersBy = new();
    private readonly RowTable answersTo = new();
    private readonly RowTable answersOn = new();
    private readonly RowTable answersOf = new();
    private readonly RowTable answerersOf = new();
    private readonly RowTable appreciationsFor = new();
    private readonly RowTable appreciationsOf = new();
    private readonly RowTable membershipChangesIn = new();
    private readonly RowTable membersOf = new();
    private readonly RowTable completionsOn = new();
    private readonly Dictionary<(int Group, int Learner), int> latestMembership = [];
    private readonly QuestionClock clock = new();
    private readonly SubjectIndex subjects = new();
    private readonly NumberLists lists = new();
    private int learnerCount;
    private int liveQuestionCount;
    private int staleFrom = NothingStale;

    /// <summary>Adds an interaction.</summary>
    /// <returns>The index of the question when it was one; -1 otherwise.</returns>
    public int Apply(InteractionRow row)
    {
        SeeLearner(row.Actor);
        foreach (var learner in row.With)
        {
            SeeLearner(learner);
        }

        switch (row.Kind)
        {
            case InteractionKind.Asked:
                return AddQuestion(row);
            case InteractionKind.Answered or InteractionKind.Mentored:
                AddAnswer(row);
                break;
            case InteractionKind.Accepted or InteractionKind.Thanked:
                AddAppreciations(row);
                break;
            case InteractionKind.Joined or InteractionKind.Left when row.Group >= 0:
                AddMembershipChange(row);
                break;
            case InteractionKind.Completed:
                AddCompletion(row);
                break;
        }

        return -1;
    }

    /// <summary>All that a learner ever asked, also what was taken back; ascending.</summary>
    public int[] FindQuestionsOf(int learner) => [.. Enumerable.Range(0, questions.Count).Where(index => questions[index].Asker == learner)];

    /// <summary>Makes room for a learner's number.</summary>
    public void SeeLearner(int learner) => learnerCount = Math.Max(learnerCount, learner + 1);

    public SocialGraph Publish()
    {
        if (staleFrom != NothingStale)
        {
            RecomputeClocks();
        }

        return new()
        {
            LearnerCount = learnerCount,
            LiveQuestionCount = liveQuestionCount,
            Questions = questions.Publish(),
            Answers = answers.Publish(),
            Appreciations = appreciations.Publish(),
            MembershipChanges = membershipChanges.Publish(),
            Completions = completions.Publish(),
            QuestionsBy = questionsBy.Publish(),
            QuestionsOn = questionsOn.Publish(),
            AnswersBy = answersBy.Publish(),
            AnswersTo = answersTo.Publish(),
            AnswersOn = answersOn.Publish(),
            AnswersOf = answersOf.Publish(),
            AnswerersOf = answerersOf.Publish(),
            AppreciationsFor = appreciationsFor.Publish(),
            AppreciationsOf = appreciationsOf.Publish(),
            MembershipChangesIn = membershipChangesIn.Publish(),
            MembersOf = membersOf.Publish(),
            CompletionsOn = completionsOn.Publish(),
            Subjects = subjects.Publish(),
        };
    }
}
