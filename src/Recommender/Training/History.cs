using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>What happened, in the order in which it became known: what questions of the past are asked again from.</summary>
public sealed class History
{
    private readonly Dictionary<(NodeKind Kind, int Number), string> ids;
    private readonly Dictionary<string, int> topics;

    internal History(ImmutableArray<LogRow> rows, FeedbackHistory feedback, Dictionary<(NodeKind Kind, int Number), string> ids)
    {
        (Rows, Feedback, this.ids) = (rows, feedback, ids);
        topics = ids.Where(id => id.Key.Kind == NodeKind.Topic).ToDictionary(id => id.Value, id => id.Key.Number, StringComparer.Ordinal);
    }

    /// <summary>Positions ascend from 1.</summary>
    internal ImmutableArray<LogRow> Rows { get; }

    /// <summary>What was said of suggestions; nothing where the history came from a file.</summary>
    internal FeedbackHistory Feedback { get; }

    /// <summary>Takes entries in the order of a file, in which a question stands before its answers.</summary>
    /// <exception cref="ArgumentException">A retraction names an interaction that did not come before, or an entry is of no kind that files hold.</exception>
    public static History Of(IEnumerable<LogEntry> entries)
    {
        EntryNumbering numbering = new();
        foreach (var entry in entries)
        {
            numbering.Add(entry);
        }

        HistoryWriter writer = new();
        writer.Add(numbering.TakePage());
        return writer.ToHistoryOfFile();
    }

    /// <summary>Takes a log from its beginning. What was imported late stands where it happened; what was taken back is left out.</summary>
    /// <param name="pages">In order; of erased learners the ids are missing.</param>
    public static History OfLog(IEnumerable<LogPage> pages)
    {
        HistoryWriter writer = new();
        foreach (var page in pages)
        {
            writer.Add(page);
        }

        return writer.ToHistory();
    }

    /// <summary>What had happened when a question was asked; what was said of suggestions is left out.</summary>
    /// <param name="question">Its place among all questions, from 0; the same history when there are not so many.</param>
    internal History Before(int question)
    {
        var asked = 0;
        return new([.. Rows.TakeWhile(row => row is not InteractionRow { Kind: InteractionKind.Asked } || asked++ < question)], FeedbackHistory.Nothing, ids);
    }

    internal string? IdOf(NodeKind kind, int number) => ids.GetValueOrDefault((kind, number));

    /// <summary>The number of a topic; -1 when none was given.</summary>
    internal int FindTopic(TopicId topic) => topics.TryGetValue(topic.Value, out var number) ? number : -1;
}
