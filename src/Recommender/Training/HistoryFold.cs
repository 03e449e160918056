namespace LearningGraph.Recommender;

/// <summary>Folds a history row by row, and publishes what was known in between.</summary>
internal sealed class HistoryFold(History history)
{
    private readonly ProjectionWriter projections = new();
    private readonly HashSet<(NodeKind, int)> assigned = [];
    private readonly List<LogRow> pending = [];

    /// <summary>Adds the next row.</summary>
    public void Add(LogRow row) => pending.Add(row);

    /// <summary>What is known after the rows so far.</summary>
    public Projections Publish()
    {
        projections.Apply(TakePage(projections.Current.Position));
        return projections.Current;
    }

    // Numbers become known with the first row that names them, as from the log: a topic nobody has named yet is not inferred.
    private LogPage TakePage(long after)
    {
        List<AssignedNumber> numbers = [];
        foreach (var (kind, number) in pending.SelectMany(FindNumbers))
        {
            if (number >= 0 && assigned.Add((kind, number)) && history.IdOf(kind, number) is { } id)
            {
                numbers.Add(new(kind, number, id));
            }
        }

        LogPage page = new(after, pending.Count == 0 ? after : pending[^1].Position, [.. pending], [.. numbers]);
        pending.Clear();
        return page;
    }

    private IEnumerable<(NodeKind, int)> FindNumbers(LogRow row) => row switch
    {
        InteractionRow interaction =>
        [
            (NodeKind.Learner, interaction.Actor), (NodeKind.Group, interaction.Group),
            .. interaction.With.Select(learner => (NodeKind.Learner, learner)), .. interaction.Topics.Select(topic => (NodeKind.Topic, topic)),
        ],
        LearnerRow changed =>
            [(NodeKind.Learner, changed.Learner), (NodeKind.Learner, changed.Manager), .. Topics(changed.Profile?.Topics), .. Topics(changed.Profile?.Goals)],
        GroupRow changed =>
            [(NodeKind.Group, changed.Group), .. changed.Owners.Select(owner => (NodeKind.Learner, owner)), .. Topics(changed.Description?.Topics)],
        TopicRow changed => [(NodeKind.Topic, changed.Topic), .. Topics(changed.Description?.FindOthers())],
        _ => [],
    };

    private IEnumerable<(NodeKind, int)> Topics(IEnumerable<TopicId>? topics) =>
        (topics ?? []).Select(topic => (NodeKind.Topic, history.FindTopic(topic)));
}
