using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace LearningGraph.Recommender;

/// <summary>Folds the log into projections. One thread applies; any thread reads <see cref="Current"/>.</summary>
public sealed partial class ProjectionWriter
{
    private readonly SocialGraphWriter graph = new();
    private readonly TextIndexWriter texts = new();
    private readonly NodeDirectory<Learner> learners = new();
    private readonly NodeDirectory<Group> groups = new();
    private readonly NodeDirectory<Topic> topics = new();
    private readonly Column<AskLedger?> asks = new();
    private readonly Column<int> managers = new();
    private readonly RowTable ownersOf = new();
    private readonly Vocabulary namedTopics = new();
    private readonly RowTable strengthsOn = new();
    private readonly RowTable groupsOn = new();
    private readonly InteractionTimes times = new();
    private Projections current;

    /// <summary>Starts empty, at position 0.</summary>
    public ProjectionWriter() => current = new(position: 0, asOf: null, PublishTables(Changes.All));

    /// <summary>What the last page left; the same object until the next is applied.</summary>
    public Projections Current => Volatile.Read(ref current);

    /// <summary>Folds the next page and publishes the result.</summary>
    /// <exception cref="ArgumentException">The page does not begin where the projections end.</exception>
    public void Apply(LogPage page)
    {
        if (page.After != current.Position)
        {
            throw new ArgumentException($"The page begins after {page.After}, the projections end at {current.Position}.", nameof(page));
        }

        foreach (var assigned in page.Numbers)
        {
            Assign(assigned);
        }

        foreach (var row in page.Rows)
        {
            Apply(row);
        }

        Volatile.Write(ref current, Publish(page));
    }

    private void Assign(AssignedNumber assigned)
    {
        switch (assigned.Kind)
        {
            case NodeKind.Learner:
                learners.Assign(assigned.Number, assigned.Id);
                graph.SeeLearner(assigned.Number);
                break;
            case NodeKind.Group:
                groups.Assign(assigned.Number, assigned.Id);
                break;
            case NodeKind.Topic:
                topics.Assign(assigned.Number, assigned.Id);
                break;
        }
    }

    private void Apply(LogRow row)
    {
        switch (row)
        {
            case InteractionRow { Kind: InteractionKind.Retracted } retraction:
                Retract(retraction.Retracts);
                break;
            case InteractionRow interaction:
                Apply(interaction);
                break;
            case LearnerRow changed:
                Apply(changed);
                break;
            case GroupRow changed:
                Apply(changed);
                break;
            case TopicRow changed:
                topics.Describe(changed.Topic, changed.Description);
                break;
            case AnsweredRow answered:
                asks.EnsureIndex(answered.Learner, null);
                asks.Set(answered.Learner, (asks[answered.Learner] ?? AskLedger.Empty).With(answered));
                break;
            case ErasedRow erased:
                Erase(erased);
                break;
            case UndoneRow undone:
                Undo(undone);
                break;
        }
    }

    private void Apply(InteractionRow row)
    {
        times.Add(row.Position, row.At.UtcTicks);
        if (graph.Apply(row) is var question and >= 0)
        {
            texts.Add(question, [QuestionText.Of(row.Title, row.Text), .. row.Topics.Select(topic => QuestionText.OfTopic(topics.IdOf(topic)))]);
        }
    }

    private void Apply(LearnerRow row)
    {
        graph.SeeLearner(row.Learner);
        Rename(strengthsOn, learners.Describe(row.Learner)?.Topics, row.Profile?.Topics, row.Learner);
        learners.Describe(row.Learner, row.Profile);
        managers.EnsureIndex(row.Learner, -1);
        managers.Set(row.Learner, row.Manager);
    }

    private void Apply(GroupRow row)
    {
        Rename(groupsOn, groups.Describe(row.Group)?.Topics, row.Description?.Topics, row.Group);
        groups.Describe(row.Group, row.Description);
        foreach (var owner in ownersOf[row.Group].ToArray())
        {
            ownersOf.Remove(row.Group, owner);
        }

        foreach (var owner in row.Owners)
        {
            graph.SeeLearner(owner);
            ownersOf.Add(row.Group, owner);
        }
    }

    private void Retract(long position)
    {
        times.Retract(position);
        if (graph.Retract(position) is var question and >= 0)
        {
            texts.Drop(question);
        }
    }

    // What is undone or forgotten leaves no word behind, other than what a single retraction takes back.
    private void Undo(UndoneRow row)
    {
        List<int> questions = [];
        foreach (var position in row.Positions)
        {
            times.Retract(position);
            if (graph.Retract(position) is var question and >= 0)
            {
                questions.Add(question);
            }
        }

        texts.Forget(CollectionsMarshal.AsSpan(questions), row.Position);

        if (row.Owner == NodeKind.Learner && row.Number < asks.Count)
        {
            asks.Set(row.Number, asks[row.Number]?.Without(row.Positions));
        }
    }

    private void Erase(ErasedRow row)
    {
        Rename(strengthsOn, learners.Describe(row.Learner)?.Topics, null, row.Learner);
        learners.Erase(row.Learner);
        if (row.Learner < managers.Count)
        {
            managers.Set(row.Learner, -1);
        }

        texts.Forget(graph.FindQuestionsOf(row.Learner), row.Position);
    }

    private void Rename(RowTable rows, ImmutableArray<TopicId>? before, ImmutableArray<TopicId>? after, int node)
    {
        foreach (var topic in before ?? [])
        {
            rows.Remove(namedTopics.Add(topic.Value), node);
        }

        foreach (var topic in after ?? [])
        {
            rows.Add(namedTopics.Add(topic.Value), node);
        }
    }

    private DateTimeOffset? AsOf => times.Latest is { } latest ? new DateTimeOffset(latest, TimeSpan.Zero) : null;

    // What a page cannot have changed is taken over, with all that was prepared on it: being shown changes no score.
    private Projections Publish(LogPage page)
    {
        var asOf = AsOf;
        if (page.Numbers.IsEmpty && page.Rows.All(row => row is ShownRow))
        {
            return new(page.Last, asOf, current.Tables);
        }

        return new(page.Last, asOf, PublishTables(Changes.In(page)));
    }

    private ProjectionTables PublishTables(Changes changes)
    {
        var (graphNow, textsNow) = (graph.Publish(), texts.Publish());
        var (learnersNow, groupsNow, topicsNow) = (learners.Publish(), groups.Publish(), topics.Publish());
        var merges = changes.Topics ? new(() => TopicMerges.Of(topicsNow)) : current.Tables.Merges;
        ProjectionTables tables = new()
        {
            Graph = graphNow,
            Texts = textsNow,
            Times = times.Publish(),
            Learners = learnersNow,
            Groups = groupsNow,
            Topics = topicsNow,
            Asks = asks.Publish(),
            Managers = managers.Publish(),
            OwnersOf = ownersOf.Publish(),
            NamedTopics = namedTopics,
            StrengthsOn = strengthsOn.Publish(),
            GroupsOn = groupsOn.Publish(),
            Merges = merges,
            QuestionsOn = new(graphNow.QuestionsOn, merges),
            AnswersOn = new(graphNow.AnswersOn, merges),
            CompletionsOn = new(graphNow.CompletionsOn, merges),
            TopicNames = changes.Topics ? new(() => new(topicsNow, merges.Value)) : current.Tables.TopicNames,
            TopicTree = changes.Topics ? new(() => TopicTree.Of(topicsNow, merges.Value)) : current.Tables.TopicTree,
            LearnerListing = changes.Learners ? new(() => NameListing.Of(learnersNow)) : current.Tables.LearnerListing,
            GroupListing = changes.Groups ? new(() => NameListing.Of(groupsNow)) : current.Tables.GroupListing,
            TopicListing = changes.Topics ? new(() => NameListing.Of(topicsNow, merges.Value)) : current.Tables.TopicListing,
        };
        return changes.Answers || changes.Topics ? tables : tables with { Summary = current.Tables.Summary };
    }

    // What was prepared on a part of the tables holds until a page changes that part.
    private readonly record struct Changes(bool Learners, bool Groups, bool Topics, bool Answers)
    {
        public static Changes All { get; } = new(Learners: true, Groups: true, Topics: true, Answers: true);

        public static Changes In(LogPage page) => new(
            Names(page, NodeKind.Learner) || page.Rows.Any(row => row is LearnerRow or ErasedRow),
            Names(page, NodeKind.Group) || page.Rows.Any(row => row is GroupRow),
            Names(page, NodeKind.Topic) || page.Rows.Any(row => row is TopicRow),
            page.Rows.Any(row => row is InteractionRow or ErasedRow or UndoneRow));

        private static bool Names(LogPage page, NodeKind kind) => page.Numbers.Any(assigned => assigned.Kind == kind);
    }
}
