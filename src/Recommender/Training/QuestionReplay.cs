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
    private readonly Dictionary<string, List<int>> answerers = [];

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
        HistoryFold fold = new(history);
        var index = 0;
        foreach (var row in history.Rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (row is InteractionRow { Kind: InteractionKind.Asked } asked && index++ >= from && FindAnswerers(asked) is { } those)
            {
                var known = fold.Publish();
                var graph = known.Tables.Graph;
                int[] relevant = [.. those.Where(learner => learner != asked.Actor && !graph.AnswersBy[learner].IsEmpty)];
                if (relevant.Length > 0)
                {
                    yield return new(index - 1, AskOf(asked), asked.At, known, asked.Actor, [.. relevant.Distinct().Order()], relevant[0]);
                }
            }

            fold.Add(row);
        }
    }

    private List<int>? FindAnswerers(InteractionRow asked) => answerers.GetValueOrDefault(asked.Subject?.Value ?? asked.Id.Value);

    private Ask AskOf(InteractionRow asked) => new()
    {
        Asker = history.IdOf(NodeKind.Learner, asked.Actor) is { } id ? new LearnerId(id) : null,
        Text = QuestionText.Of(asked.Title, asked.Text),
        Topics = [.. asked.Topics.Select(topic => new TopicId(history.IdOf(NodeKind.Topic, topic)!))],
        Count = Shown,
    };
}
