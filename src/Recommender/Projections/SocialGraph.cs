namespace LearningGraph.Recommender;

/// <summary>
/// Who asked, answered, accepted, joined and completed what, at one log position. Immutable. Entities are numbered in order of arrival;
/// rows hold those numbers ascending, so every sum over a row runs in one order. Rows of answers hold only those that count as evidence,
/// but for <see cref="AnswersOf"/>.
/// </summary>
internal sealed partial class SocialGraph
{
    /// <summary>Learner numbers are below this.</summary>
    public required int LearnerCount { get; init; }

    /// <summary>Questions that count: all that arrived less the retracted.</summary>
    public required int LiveQuestionCount { get; init; }

    public required ColumnView<Question> Questions { get; init; }

    public required ColumnView<Answer> Answers { get; init; }

    public required ColumnView<Appreciation> Appreciations { get; init; }

    public required ColumnView<MembershipChange> MembershipChanges { get; init; }

    public required ColumnView<Completion> Completions { get; init; }

    /// <summary>Learner → questions asked.</summary>
    public required RowTableView QuestionsBy { get; init; }

    /// <summary>Topic → questions, as they were sent; <see cref="ProjectionTables.QuestionsOn"/> knows which topics are one.</summary>
    public required RowTableView QuestionsOn { get; init; }

    /// <summary>Learner → answers given.</summary>
    public required RowTableView AnswersBy { get; init; }

    /// <summary>Learner → answers received.</summary>
    public required RowTableView AnswersTo { get; init; }

    /// <summary>Topic → answers, likewise.</summary>
    public required RowTableView AnswersOn { get; init; }

    /// <summary>Question → its answers, also those that are no evidence.</summary>
    public required RowTableView AnswersOf { get; init; }

    /// <summary>Question → learners with an answer that is evidence.</summary>
    public required RowTableView AnswerersOf { get; init; }

    /// <summary>Learner → appreciations received as a helper.</summary>
    public required RowTableView AppreciationsFor { get; init; }

    /// <summary>Question → appreciations of its answers.</summary>
    public required RowTableView AppreciationsOf { get; init; }

    /// <summary>Group → membership changes.</summary>
    public required RowTableView MembershipChangesIn { get; init; }

    /// <summary>Group → learners who joined and have not left.</summary>
    public required RowTableView MembersOf { get; init; }

    /// <summary>Topic → completions, likewise.</summary>
    public required RowTableView CompletionsOn { get; init; }

    /// <summary>What subjects name.</summary>
    public required SubjectIndexView Subjects { get; init; }

    /// <summary>The topics an answer is about: its own, else its question's.</summary>
    public int[] TopicsOf(in Answer answer) =>
        answer.Topics.Length > 0 || answer.Question < 0 ? answer.Topics : Questions[answer.Question].Topics;

    /// <summary>Who was helped first: the answer's own, else its question's asker; -1 when unknown.</summary>
    public int AskerOf(in Answer answer) => answer.Asker >= 0 || answer.Question < 0 ? answer.Asker : Questions[answer.Question].Asker;
}
