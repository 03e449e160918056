namespace LearningGraph.Recommender.Tests;

/// <summary>The history of <see cref="LearnedWorkplace"/> as a log, with suggestion sets shown and answered in between.</summary>
internal sealed class FeedbackLog
{
    private readonly EntryNumbering numbering = new();
    private readonly List<LogPage> pages = [];
    private int sets;

    public IReadOnlyList<LogPage> Pages => pages;

    public long Position => pages is [.., var last] ? last.Last : 0;

    /// <summary>Tells so many questions; after each of them something may be shown.</summary>
    public FeedbackLog Tell(int questions, Action<FeedbackLog, int, DateTimeOffset>? afterEach = null)
    {
        var question = -1;
        foreach (var entry in LearnedWorkplace.Entries(questions))
        {
            var isQuestion = entry is InteractionRecorded { Interaction.Kind: InteractionKind.Asked };
            if (isQuestion && ++question > 0)
            {
                afterEach?.Invoke(this, question, entry.At.AddMinutes(-1));
            }

            numbering.Add(entry);
            var page = numbering.TakePage();
            Add(position => page.Rows[0] with { Position = position }, page.Numbers);
        }

        return this;
    }

    /// <summary>Shows people to an asker who asks about a topic.</summary>
    public SuggestionSetId Show(DateTimeOffset at, string? asker, int? topic, string? text, params string[] learners)
    {
        SuggestionSetId set = new($"set-{++sets}");
        var known = Position;
        Add(position => new ShownRow(position, at)
        {
            Set = set,
            Asker = asker is null ? -1 : numbering.NumberOf(new(asker)),
            Learners = [.. learners.Select(learner => numbering.NumberOf(new(learner)))],
            Topics = topic is null ? [] : [topic.Value],
            Text = text,
            Model = "prior-blend",
            Known = known,
        });
        return set;
    }

    public void Say(SuggestionSetId set, DateTimeOffset at, string learner, AnswerKind answer)
    {
        var number = numbering.NumberOf(new(learner));
        Add(position => new AnsweredRow(position, at, set, number, answer, number));
    }

    /// <summary>The log once somebody was erased: the ids are gone from every page.</summary>
    public IEnumerable<LogPage> Without(string learner)
    {
        var number = numbering.NumberOf(new(learner));
        return pages.Select(page => page with { Numbers = page.Numbers.RemoveAll(assigned => assigned.Kind == NodeKind.Learner && assigned.Number == number) });
    }

    private void Add(Func<long, LogRow> row) => Add(row, null);

    private void Add(Func<long, LogRow> row, System.Collections.Immutable.ImmutableArray<AssignedNumber>? numbers)
    {
        var position = Position + 1;
        var built = row(position);
        pages.Add(new(position - 1, position, [built], numbers ?? numbering.TakePage().Numbers));
    }
}
