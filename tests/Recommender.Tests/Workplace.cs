using System.Collections.Immutable;

namespace LearningGraph.Recommender.Tests;

/// <summary>A small workplace told in sentences; each sentence is one row of the log, a minute after the one before.</summary>
internal sealed class Workplace
{
    public static readonly DateTimeOffset Monday = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly EntryNumbering numbering = new();
    private readonly ProjectionWriter writer = new();
    private readonly List<LogRow> decisions = [];
    private int spoken;
    private int learners = 1_000;

    public DateTimeOffset Now { get; set; } = Monday;

    /// <summary>The projections of all that was told.</summary>
    public Projections Projections
    {
        get
        {
            Flush();
            return writer.Current;
        }
    }

    public int NumberOf(string learner) => numbering.NumberOf(new(learner));

    public Workplace Asked(string question, string by, string topics = "", string? title = null, Visibility visibility = default, string? group = null) =>
        Tell(Sentence(InteractionKind.Asked, by, question) with { Topics = Topics(topics), Title = title, Visibility = visibility, Group = Group(group) });

    public Workplace Answered(
        string question, string by, string with = "", string topics = "", Visibility visibility = default, string? group = null, double weight = 1) =>
        Tell(Sentence(InteractionKind.Answered, by) with
        {
            Subject = question.Length == 0 ? null : new(question),
            With = Learners(with),
            Topics = Topics(topics),
            Visibility = visibility,
            Group = Group(group),
            Weight = weight,
        });

    public Workplace Mentored(string by, string with, string topics) =>
        Tell(Sentence(InteractionKind.Mentored, by) with { With = Learners(with), Topics = Topics(topics) });

    public Workplace Accepted(string question, string by, string from, Visibility visibility = default) =>
        Tell(Sentence(InteractionKind.Accepted, by) with { Subject = new(question), With = Learners(from), Visibility = visibility });

    public Workplace Completed(string course, string by, string topics, Visibility visibility = default) =>
        Tell(Sentence(InteractionKind.Completed, by) with { Subject = new(course), Topics = Topics(topics), Visibility = visibility });

    public Workplace Joined(string group, string by, Visibility visibility = default) =>
        Tell(Sentence(InteractionKind.Joined, by) with { Group = new(group), Visibility = visibility });

    public Workplace Left(string group, string by) => Tell(Sentence(InteractionKind.Left, by) with { Group = new(group) });

    /// <summary>Sets the clock for what is told next, forwards or backwards.</summary>
    public Workplace OnDay(int day)
    {
        Now = Monday.AddDays(day);
        return this;
    }

    /// <summary>An id that was erased is sent again: it becomes a new number in the same page in which the old one is erased.</summary>
    public Workplace ErasedWhileSentAgain(string learner)
    {
        var old = NumberOf(learner);
        Flush();
        var (position, fresh) = (writer.Current.Position, learners++);
        InteractionRow answered = new(position + 2, Now) { Id = new($"again-{fresh}"), Kind = InteractionKind.Answered, Actor = fresh, Topics = [0] };
        writer.Apply(new(position, position + 2, [new ErasedRow(position + 1, Now, old), answered], [new(NodeKind.Learner, fresh, learner)]));
        decisions.Add(answered);
        return this;
    }

    /// <summary>Takes back the n-th sentence, from 1.</summary>
    public Workplace Retracted(int sentence, string by = "admin") =>
        Tell(Sentence(InteractionKind.Retracted, by) with { Subject = new($"i-{sentence}") });

    public Workplace Profile(Learner learner) => Add(new LearnerChanged(learner, Now));

    public Workplace Describe(Group group) => Add(new GroupChanged(group, Now));

    public Workplace Describe(Topic topic) => Add(new TopicChanged(topic, Now));

    public Workplace Own(string group, string name, string owner, string topics)
    {
        GroupId id = new(group);
        return Joined(group, by: "founder").Decide(position =>
            new GroupRow(position, Now, Group: 0, [NumberOf(owner)], new() { Id = id, Name = name, Topics = Topics(topics) }));
    }

    /// <summary>Tells an interaction as it is.</summary>
    public Workplace Tell(Interaction interaction) => Add(new InteractionRecorded(interaction));

    public Workplace AskAnswered(string set, string learner, AnswerKind answer, DateTimeOffset at) =>
        Decide(position => new AnsweredRow(position, at, new(set), NumberOf(learner), answer, NumberOf("someone")));

    public Workplace Erased(string learner) => Decide(position => new ErasedRow(position, Now, NumberOf(learner)));

    /// <summary>Folds a page of its own.</summary>
    public void Flush()
    {
        var page = numbering.TakePage();
        if (page.Last > page.After || page.Numbers.Length > 0)
        {
            writer.Apply(Shift(page));
        }
    }

    public ImmutableArray<RankedLearner> Suggest(Ask ask, DateTimeOffset? now = null) =>
        new SuggestionPipeline().Suggest(ask, Projections, now ?? Now);

    private Workplace Add(LogEntry entry)
    {
        numbering.Add(entry);
        return this;
    }

    // The log numbers decisions and interactions alike; the numbering of files knows no decisions.
    private Workplace Decide(Func<long, LogRow> decision)
    {
        var learnersFirst = numbering;
        decision(0);
        Flush();
        var position = writer.Current.Position + 1;
        writer.Apply(new(writer.Current.Position, position, [decision(position)], learnersFirst.TakePage().Numbers));
        decisions.Add(decision(position));
        return this;
    }

    private LogPage Shift(LogPage page)
    {
        if (decisions.Count == 0)
        {
            return page;
        }

        var shift = writer.Current.Position - page.After;
        return new(page.After + shift, page.Last + shift, [.. page.Rows.Select(row => row with { Position = row.Position + shift })], page.Numbers);
    }

    private Interaction Sentence(InteractionKind kind, string actor, string? id = null)
    {
        Now = Now.AddMinutes(1);
        return new() { Id = new($"i-{++spoken}"), Kind = kind, At = Now, Actor = new(actor), Subject = id is null ? null : new(id) };
    }

    private static ImmutableArray<TopicId> Topics(string names) => [.. Split(names).Select(name => new TopicId(name))];

    private static ImmutableArray<LearnerId> Learners(string names) => [.. Split(names).Select(name => new LearnerId(name))];

    private static GroupId? Group(string? name) => name is null ? null : new(name);

    private static string[] Split(string names) => names.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
