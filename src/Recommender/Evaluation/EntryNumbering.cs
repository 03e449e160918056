namespace LearningGraph.Recommender;

/// <summary>Numbers entries the way the log does, so that a file can be folded without a store.</summary>
internal sealed class EntryNumbering
{
    private readonly Dictionary<string, int> learners = [];
    private readonly Dictionary<string, int> groups = [];
    private readonly Dictionary<string, int> topics = [];
    private readonly Dictionary<string, long> positions = [];
    private readonly List<AssignedNumber> assigned = [];
    private readonly List<LogRow> rows = [];
    private long last;
    private long flushed;

    /// <summary>The number of a learner, a new one if needed.</summary>
    public int NumberOf(LearnerId learner) => Number(learners, NodeKind.Learner, learner.Value);

    /// <summary>Adds an entry to the page that is being made.</summary>
    /// <exception cref="ArgumentException">A retraction names an interaction that did not come before, or the entry is of no kind that files hold.</exception>
    public void Add(LogEntry entry)
    {
        var position = ++last;
        rows.Add(entry switch
        {
            InteractionRecorded recorded => ToRow(position, recorded.Interaction),
            LearnerChanged changed => ToRow(position, changed),
            GroupChanged changed => new GroupRow(position, changed.At, Number(groups, NodeKind.Group, changed.Group.Id.Value), [], changed.Group),
            TopicChanged changed => ToRow(position, changed),
            _ => throw new ArgumentException($"{entry.GetType().Name} is not kept in files.", nameof(entry)),
        });
    }

    /// <summary>The entries added since the last page.</summary>
    public LogPage TakePage()
    {
        LogPage page = new(flushed, last, [.. rows], [.. assigned]);
        flushed = last;
        rows.Clear();
        assigned.Clear();
        return page;
    }

    private LearnerRow ToRow(long position, LearnerChanged changed)
    {
        var (number, manager) = (NumberOf(changed.Learner.Id), changed.Learner.Manager is { } named ? NumberOf(named) : -1);
        return new(position, changed.At, number, manager, changed.Learner with { Manager = null });
    }

    private TopicRow ToRow(long position, TopicChanged changed)
    {
        var number = Number(topics, NodeKind.Topic, changed.Topic.Id.Value);
        foreach (var other in changed.Topic.FindOthers())
        {
            Number(topics, NodeKind.Topic, other.Value);
        }

        return new(position, changed.At, number, changed.Topic);
    }

    private InteractionRow ToRow(long position, Interaction interaction)
    {
        positions.TryAdd(interaction.Id.Value, position);
        return new(position, interaction.At)
        {
            Id = interaction.Id,
            Kind = interaction.Kind,
            Actor = NumberOf(interaction.Actor),
            With = [.. interaction.With.Select(NumberOf)],
            Topics = [.. interaction.Topics.Select(topic => Number(topics, NodeKind.Topic, topic.Value))],
            Group = interaction.Group is { } group ? Number(groups, NodeKind.Group, group.Value) : -1,
            Subject = interaction.Subject,
            Retracts = interaction.Kind == InteractionKind.Retracted ? FindRetracted(interaction) : 0,
            Weight = interaction.Weight,
            Visibility = interaction.Visibility,
            Title = interaction.Title,
            Text = interaction.Text,
            Source = interaction.Source,
        };
    }

    private long FindRetracted(Interaction retraction) =>
        positions.TryGetValue(retraction.Subject!.Value.Value, out var position)
            ? position
            : throw new ArgumentException($"'{retraction.Id}' retracts '{retraction.Subject}', which did not come before.", nameof(retraction));

    private int Number(Dictionary<string, int> numbers, NodeKind kind, string id)
    {
        if (!numbers.TryGetValue(id, out var number))
        {
            numbers.Add(id, number = numbers.Count);
            assigned.Add(new(kind, number, id));
        }

        return number;
    }
}
