namespace LearningGraph.Recommender;

/// <summary>
/// What listings count, made once for all that read one snapshot: only what everybody may read, of people who may be analysed. Immutable.
/// </summary>
internal sealed class ListingFigures
{
    private readonly ProjectionTables tables;
    private readonly PeopleFigure[] questions;
    private readonly PeopleFigure[] answers;
    private readonly PeopleFigure[] members;

    /// <summary>Counts everything; questions and answers by the topics that stand for themselves.</summary>
    public ListingFigures(ProjectionTables tables)
    {
        this.tables = tables;
        (questions, answers) = (new PeopleFigure[tables.Topics.Count], new PeopleFigure[tables.Topics.Count]);
        for (var topic = 0; topic < questions.Length; topic++)
        {
            questions[topic] = Count(tables.QuestionsOn[topic], FindAsker);
            answers[topic] = Count(tables.AnswersOn[topic], FindAnswerer);
        }

        members = [.. Enumerable.Range(0, tables.Groups.Count).Select(CountMembers)];
    }

    /// <summary>Questions on a topic, by who asked.</summary>
    public PeopleFigure QuestionsOn(int topic) => questions[topic];

    /// <summary>Answers and mentoring sessions on a topic, by who gave them; not those to a question that does not count itself.</summary>
    public PeopleFigure AnswersOn(int topic) => answers[topic];

    /// <summary>Who joined a group and has not left, and its owners.</summary>
    public PeopleFigure MembersOf(int group) => members[group];

    private static PeopleFigure Count(ReadOnlySpan<int> rows, Func<int, int> findWho)
    {
        HashSet<int> people = [];
        var count = 0;
        foreach (var row in rows)
        {
            if (findWho(row) is var who and >= 0)
            {
                people.Add(who);
                count++;
            }
        }

        return new(count, people.Count);
    }

    private int FindAsker(int index)
    {
        ref readonly var question = ref tables.Graph.Questions[index];
        return question.Visibility == Visibility.Open && Consent.MayBeAnalysed(tables, question.Asker) ? question.Asker : -1;
    }

    private int FindAnswerer(int index)
    {
        ref readonly var answer = ref tables.Graph.Answers[index];
        return answer.Visibility == Visibility.Open && Consent.MayBeAnalysed(tables, answer.Learner) && (answer.Question < 0 || FindAsker(answer.Question) >= 0)
            ? answer.Learner
            : -1;
    }

    private PeopleFigure CountMembers(int group)
    {
        Dictionary<int, MembershipChange> latest = [];
        foreach (var index in tables.Graph.MembershipChangesIn[group])
        {
            ref readonly var change = ref tables.Graph.MembershipChanges[index];
            if (!latest.TryGetValue(change.Learner, out var other) || other.At <= change.At)
            {
                latest[change.Learner] = change;
            }
        }

        HashSet<int> people = [.. latest.Values.Where(change => change is { IsJoin: true, Visibility: Visibility.Open }).Select(change => change.Learner)];
        people.UnionWith(tables.OwnersOf[group].ToArray());
        people.RemoveWhere(learner => !Consent.MayBeAnalysed(tables, learner));
        return new(people.Count, people.Count);
    }
}
