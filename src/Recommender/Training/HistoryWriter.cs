namespace LearningGraph.Recommender;

/// <summary>Gathers a history page by page and keeps only what is asked again from, so that no page of the log has to stay in memory.</summary>
public sealed class HistoryWriter
{
    private readonly List<LogRow> rows = [];
    private readonly Dictionary<(NodeKind, int), string> ids = [];
    private readonly List<ShownRow> shown = [];
    private readonly List<AnsweredRow> answered = [];

    /// <summary>Adds the next page; of erased learners the ids are missing.</summary>
    public void Add(LogPage page)
    {
        foreach (var assigned in page.Numbers)
        {
            ids[(assigned.Kind, assigned.Number)] = assigned.Id;
        }

        foreach (var row in page.Rows)
        {
            switch (row)
            {
                case InteractionRow interaction:
                    rows.Add(Slim(interaction));
                    break;
                case ShownRow { Learners.IsEmpty: false } set:
                    shown.Add(set);
                    break;
                case AnsweredRow answer:
                    answered.Add(answer);
                    break;
                case LearnerRow or GroupRow or TopicRow:
                    rows.Add(row);
                    break;
            }
        }
    }

    /// <summary>The history of a log. What was imported late stands where it happened; what was taken back is left out.</summary>
    public History ToHistory()
    {
        var retracted = rows.OfType<InteractionRow>().Where(IsRetraction).Select(row => row.Retracts).ToHashSet();
        LogRow[] sorted = [.. rows.Where(row => !retracted.Contains(row.Position) && !(row is InteractionRow interaction && IsRetraction(interaction))).OrderBy(row => row.At)];
        return new([.. sorted.Select((row, place) => row with { Position = place + 1 })], FeedbackHistory.Of(shown, answered, sorted), ids);
    }

    /// <summary>The history of a file, in its order; retractions stand where they were told.</summary>
    internal History ToHistoryOfFile() => new([.. rows], FeedbackHistory.Nothing, ids);

    private static bool IsRetraction(InteractionRow row) => row.Kind == InteractionKind.Retracted;

    // Of a question the words that are compared; of everything else, which is most, no words at all.
    private static InteractionRow Slim(InteractionRow row) => row is { Title: null, Text: null, Source: null } ? row : row with
    {
        Title = row.Kind == InteractionKind.Asked ? QuestionText.Of(row.Title, row.Text) : null,
        Text = null,
        Source = null,
    };
}
