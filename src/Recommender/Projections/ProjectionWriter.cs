namespace LearningGraph.Recommender;

/// <summary>Folds the log into projections. One thread applies; any thread reads <see cref="Current"/>.</summary>
public sealed class ProjectionWriter
{
    private readonly SocialGraphWriter graph = new();
    private readonly TextIndexWriter texts = new();
    private readonly NodeDirectory<Learner> learners = new();
    private readonly NodeDirectory<Group> groups = new();
    private readonly NodeDirectory<Topic> topics = new();
    private readonly Vocabulary namedTopics = new();
    private readonly RowTable strengthsOn = new();
    private readonly RowTable groupsOn = new();
    private readonly RowTable textsBy = new();
    private readonly InteractionTimes times = new();
    private Projections current;

    /// <summary>Starts empty, at position 0.</summary>
    public ProjectionWriter() => current = Publish(0, topicNames: null);

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

        var topicsChanged = false;
        foreach (var assigned in page.Numbers)
        {
            Assign(assigned);
            topicsChanged |= assigned.Kind == NodeKind.Topic;
        }

        foreach (var row in page.Rows)
        {
            Apply(row);
            topicsChanged |= row is TopicRow;
        }

        Volatile.Write(ref current, Publish(page.Last, topicsChanged ? null : current.Tables.TopicNames));
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
                groups.Describe(changed.Group, changed.Description);
                AddAll(groupsOn, changed.Description.Topics, changed.Group);
                break;
            case TopicRow changed:
                topics.Describe(changed.Topic, changed.Description);
                break;
            case AnsweredRow answered:
                graph.Apply(answered);
                break;
            case ErasedRow erased:
                Erase(erased.Learner);
                break;
        }
    }

    private void Apply(InteractionRow row)
    {
        times.Add(row.Position, row.At.UtcTicks);
        if (graph.Apply(row) is var question and >= 0)
        {
            textsBy.Add(row.Actor, question);
            texts.Add(question, [QuestionText.Of(row.Title, row.Text), .. row.Topics.Select(topic => topics.IdOf(topic))]);
        }
    }

    private void Apply(LearnerRow row)
    {
        graph.SeeLearner(row.Learner);
        learners.Describe(row.Learner, row.Profile);
        if (row.Profile is { } profile)
        {
            AddAll(strengthsOn, profile.Topics, row.Learner);
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

    private void Erase(int learner)
    {
        learners.Erase(learner);
        foreach (var question in textsBy[learner])
        {
            texts.Drop(question);
        }
    }

    private void AddAll(RowTable rows, IEnumerable<TopicId> named, int node)
    {
        foreach (var topic in named)
        {
            rows.Add(namedTopics.Add(topic.Value), node);
        }
    }

    private Projections Publish(long position, Lazy<TopicNames>? topicNames)
    {
        var published = graph.Publish();
        var topicsPublished = topics.Publish();
        ProjectionTables tables = new()
        {
            Graph = published,
            Texts = texts.Publish(),
            Learners = learners.Publish(),
            Groups = groups.Publish(),
            Topics = topicsPublished,
            NamedTopics = namedTopics,
            StrengthsOn = strengthsOn.Publish(),
            GroupsOn = groupsOn.Publish(),
            TopicNames = topicNames ?? new(() => new(topicsPublished)),
            Summary = new(() => GraphSummary.Of(published)),
        };
        return new(position, times.Latest is { } latest ? new(latest, TimeSpan.Zero) : null, tables);
    }
}
