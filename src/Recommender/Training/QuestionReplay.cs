using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>
/// Asks the questions of a history again, in order, each with what was known then. Relevant is whoever answered, but for the asker, and had
/// answered before; questions with nobody relevant are passed over.
/// </summary>
internal sealed class QuestionReplay
{
    private const int Shown = 10;

    private readonly History history;
    private readonly Dictionary<string, SortedSet<int>> answerers = [];

    public QuestionReplay(History history)
    {
        this.history = history;
        foreach (var row in history.Rows.OfType<InteractionRow>())
        {
            QuestionCount += row.Kind == InteractionKind.Asked ? 1 : 0;
            if (row is { Kind: InteractionKind.Answered, Subject: { } subject })
            {
                if (!answerers.TryGetValue(subject.Value, out var those))
                {
                    answerers.Add(subject.Value, those = []);
                }

                those.Add(row.Actor);
            }
        }

        ActorsById = [.. history.Rows.OfType<InteractionRow>().Select(row => row.Actor).Distinct()
            .OrderBy(actor => history.IdOf(NodeKind.Learner, actor), StringComparer.Ordinal)];
    }

    /// <summary>All questions, also those with nobody relevant.</summary>
    public int QuestionCount { get; }

    /// <summary>Numbers of all who ever did something, in order of their ids.</summary>
    public ImmutableArray<int> ActorsById { get; }

    /// <summary>Replays from one question on; what came before is known.</summary>
    /// <param name="from">Index of the first question to ask again.</param>
    /// <param name="cancellationToken">Stops between two rows.</param>
    public IEnumerable<ReplayedQuestion> Run(int from, CancellationToken cancellationToken)
    {
        ProjectionWriter projections = new();
        HashSet<(NodeKind, int)> assigned = [];
        List<LogRow> pending = [];
        var index = 0;
        foreach (var row in history.Rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (row is InteractionRow { Kind: InteractionKind.Asked } asked && index++ >= from && FindAnswerers(asked) is { } those)
            {
                projections.Apply(TakePage(pending, projections.Current.Position, assigned));
                var graph = projections.Current.Tables.Graph;
                int[] relevant = [.. those.Where(learner => learner != asked.Actor && !graph.AnswersBy[learner].IsEmpty)];
                if (relevant.Length > 0)
                {
                    yield return new(index - 1, AskOf(asked), asked.At, projections.Current, asked.Actor, relevant);
                }
            }

            pending.Add(row);
        }
    }

    private SortedSet<int>? FindAnswerers(InteractionRow asked) => answerers.GetValueOrDefault(asked.Subject?.Value ?? asked.Id.Value);

    private Ask AskOf(InteractionRow asked) => new()
    {
        Asker = history.IdOf(NodeKind.Learner, asked.Actor) is { } id ? new LearnerId(id) : null,
        Text = QuestionText.Of(asked.Title, asked.Text),
        Topics = [.. asked.Topics.Select(topic => new TopicId(history.IdOf(NodeKind.Topic, topic)!))],
        Count = Shown,
    };

    // Numbers become known with the first row that names them, as from the log: a topic nobody has named yet is not inferred.
    private LogPage TakePage(List<LogRow> rows, long after, HashSet<(NodeKind, int)> assigned)
    {
        List<AssignedNumber> numbers = [];
        foreach (var (kind, number) in rows.SelectMany(FindNumbers))
        {
            if (number >= 0 && assigned.Add((kind, number)) && history.IdOf(kind, number) is { } id)
            {
                numbers.Add(new(kind, number, id));
            }
        }

        LogPage page = new(after, rows.Count == 0 ? after : rows[^1].Position, [.. rows], [.. numbers]);
        rows.Clear();
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
