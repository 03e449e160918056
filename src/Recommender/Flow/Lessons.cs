namespace LearningGraph.Recommender;

/// <summary>
/// Finds who taught whom. Acceptances and thanks make a lesson heavier and are none by themselves: what was thanked for is in the log or nobody
/// knows what it was. Comments are none: the log does not say whether one helped, corrected, or asked back, so they have no direction.
/// </summary>
internal sealed class Lessons
{
    // One interaction may name 100 topics and 100 people; as shares of each they would be 10,000 items.
    private const int MostTopics = 20;

    private readonly ProjectionTables tables;
    private readonly HashSet<(int Question, int Helper, int By)> thanks = [];
    private readonly List<Lesson> found = [];

    private Lessons(ProjectionTables tables) => this.tables = tables;

    private SocialGraph Graph => tables.Graph;

    /// <summary>All lessons between people who may be analysed, in order of arrival.</summary>
    public static List<Lesson> FindAll(ProjectionTables tables)
    {
        Lessons lessons = new(tables);
        for (var index = 0; index < tables.Graph.Appreciations.Count; index++)
        {
            lessons.Thank(index);
        }

        for (var index = 0; index < tables.Graph.Answers.Count; index++)
        {
            lessons.Find(index);
        }

        return lessons.found;
    }

    /// <summary>The lessons that one learner gave, then those the learner took.</summary>
    public static List<Lesson> FindOf(ProjectionTables tables, int learner)
    {
        var (given, taken) = (new Lessons(tables), new Lessons(tables));
        given.FindOf([learner], tables.Graph.AnswersBy[learner]);
        var answers = tables.Graph.AnswersTo[learner];
        HashSet<int> teachers = [];
        foreach (var index in answers)
        {
            teachers.Add(tables.Graph.Answers[index].Learner);
        }

        taken.FindOf(teachers, answers);
        return [.. given.found, .. taken.found.Where(lesson => lesson.Learner == learner)];
    }

    /// <summary>The numbers of the topics that a lesson was about, or that stand for them now, distinct; empty when none is known, or so many that it was about none of them in particular.</summary>
    public static int[] TopicsOf(ProjectionTables tables, in Lesson lesson)
    {
        var topics = tables.Merges.Value.Resolve(tables.Graph.TopicsOf(tables.Graph.Answers[lesson.Answer]));
        return topics.Length <= MostTopics ? topics : [];
    }

    private void FindOf(IEnumerable<int> teachers, ReadOnlySpan<int> answers)
    {
        foreach (var teacher in teachers)
        {
            foreach (var index in Graph.AppreciationsFor[teacher])
            {
                Thank(index);
            }
        }

        foreach (var index in answers)
        {
            Find(index);
        }
    }

    private void Thank(int index)
    {
        ref readonly var appreciation = ref Graph.Appreciations[index];
        if (appreciation is { IsRetracted: false, Question: >= 0 })
        {
            thanks.Add((appreciation.Question, appreciation.Helper, appreciation.By));
        }
    }

    private void Find(int index)
    {
        ref readonly var answer = ref Graph.Answers[index];
        if (!answer.IsCounted || !Consent.MayBeAnalysed(tables, answer.Learner))
        {
            return;
        }

        var asker = Graph.AskerOf(answer);
        Add(index, answer, asker);
        foreach (var other in answer.OtherAskers)
        {
            if (other != asker)
            {
                Add(index, answer, other);
            }
        }
    }

    private void Add(int index, in Answer answer, int learner)
    {
        if (learner < 0 || learner == answer.Learner || !Consent.MayBeAnalysed(tables, learner))
        {
            return;
        }

        var group = answer.Group >= 0 || answer.Question < 0 ? answer.Group : Graph.Questions[answer.Question].Group;
        var isThanked = answer.Question >= 0 && thanks.Contains((answer.Question, answer.Learner, learner));
        found.Add(new(answer.Learner, learner, index, answer.At, answer.Clock, group, answer.Weight * (isThanked ? Lesson.Thanked : 1)));
    }
}
