namespace LearningGraph.Recommender;

/// <summary>What a learner has to do with one topic.</summary>
internal sealed class TopicInterest
{
    private const double GoalWeight = 1.5;
    private const double StrengthWeight = 1;
    private const double CompletionWeight = 1.5;
    private const int Shown = 3;

    private readonly List<(long At, long Position)> answers = [];
    private readonly List<(long At, long Position)> questions = [];
    private (long At, long Position)? completion;
    private double answered;
    private double asked;

    /// <summary>Whether the profile names it among the goals.</summary>
    public bool IsGoal { get; set; }

    /// <summary>Whether the profile names it among the strengths.</summary>
    public bool IsStrength { get; set; }

    /// <summary>Whether the learner asked or answered anything on it.</summary>
    public bool IsDone => answers.Count + questions.Count > 0;

    /// <summary>Whether the learner completed a course on it.</summary>
    public bool IsCompleted => completion is not null;

    /// <summary>How much all of it counts, from 0: the logarithms keep a busy helper's habit from hiding a stated goal.</summary>
    public double Weight =>
        Math.Log(1 + answered) + Math.Log(1 + asked)
        + (completion is null ? 0 : CompletionWeight) + (IsGoal ? GoalWeight : 0) + (IsStrength ? StrengthWeight : 0);

    /// <summary>Adds an answer that the learner gave.</summary>
    public void AddAnswer(in Answer answer, double weight)
    {
        answered += weight;
        answers.Add((answer.At, answer.Position));
    }

    /// <summary>Adds a question that the learner asked.</summary>
    public void AddQuestion(in Question question, double weight)
    {
        asked += weight;
        questions.Add((question.At, question.Position));
    }

    /// <summary>Adds a course that the learner completed.</summary>
    public void AddCompletion(in Completion completed)
    {
        if (!(completion?.At > completed.At))
        {
            completion = (completed.At, completed.Position);
        }
    }

    /// <summary>"is about sql, which you answered 14 questions on": by what counts most, with the learner's own interactions as evidence.</summary>
    public RankedReason Describe(string topic)
    {
        (double Weight, RankedReason Reason)[] all =
        [
            (Math.Log(1 + answered), Tell($"which you answered {Sentence.Count(answers.Count, "question")} on", answers)),
            (Math.Log(1 + asked), Tell($"which you asked {Sentence.Count(questions.Count, "question")} on", questions)),
            (completion is null ? 0 : CompletionWeight, Tell($"on which you completed a course in {Sentence.Month(new(completion?.At ?? 0, TimeSpan.Zero))}", completion is { } one ? [one] : [])),
            (IsGoal ? GoalWeight : 0, Tell("one of your goals", [])),
            (IsStrength ? StrengthWeight : 0, Tell("one of your strengths", [])),
        ];
        return all.MaxBy(one => one.Weight).Reason;

        RankedReason Tell(string clause, List<(long At, long Position)> evidence) =>
            new($"is about {topic}, {clause}", [.. evidence.OrderDescending().Take(Shown).Select(one => one.Position)], evidence.Count);
    }
}
