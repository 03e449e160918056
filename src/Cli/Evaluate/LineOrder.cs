namespace LearningGraph.Cli;

/// <summary>
/// The line-order protocol of evaluation: questions in their order, each followed by all its answers and then whatever else is about it, as
/// if all of it were known before the next question is asked.
/// </summary>
internal static class LineOrder
{
    private static readonly DateTimeOffset Beginning = new(2010, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Step = TimeSpan.FromHours(1);

    /// <summary>Arranges entries and gives them times that say the same: one hour for each question and all that belongs to it.</summary>
    /// <param name="entries">Their order decides the order of the questions, and of what belongs to one question.</param>
    /// <returns>All entries; times ascend strictly. What belongs to no question stays behind the question it followed.</returns>
    public static IReadOnlyList<LogEntry> Arrange(IReadOnlyList<LogEntry> entries)
    {
        List<LogEntry> beforeAll = [];
        OrderedDictionary<SubjectId, List<LogEntry>> questions = [];
        foreach (var asked in entries.Where(IsQuestion))
        {
            questions.TryAdd(QuestionOf(asked)!.Value, []);
        }

        var current = beforeAll;
        foreach (var entry in entries)
        {
            if (QuestionOf(entry) is { } question && questions.TryGetValue(question, out var own))
            {
                current = IsQuestion(entry) ? own : current;
                own.Add(entry);
            }
            else
            {
                current.Add(entry);
            }
        }

        return [.. questions.Values.Prepend(beforeAll).SelectMany((hour, number) => Spread([.. hour.OrderBy(Rank)], Beginning + (Step * (number - 1))))];
    }

    private static IEnumerable<LogEntry> Spread(LogEntry[] hour, DateTimeOffset start)
    {
        for (var i = 0; i < hour.Length; i++)
        {
            var at = start + (Step * i / hour.Length);
            yield return hour[i] is InteractionRecorded recorded ? new InteractionRecorded(recorded.Interaction with { At = at }) : hour[i] with { At = at };
        }
    }

    private static bool IsQuestion(LogEntry entry) => entry is InteractionRecorded { Interaction.Kind: InteractionKind.Asked };

    private static SubjectId? QuestionOf(LogEntry entry) => entry switch
    {
        InteractionRecorded { Interaction: { Kind: InteractionKind.Asked, Subject: null } asked } => new(asked.Id.Value),
        InteractionRecorded recorded => recorded.Interaction.Subject,
        _ => null,
    };

    private static int Rank(LogEntry entry) => entry switch
    {
        InteractionRecorded { Interaction.Kind: InteractionKind.Asked } => 0,
        InteractionRecorded { Interaction.Kind: InteractionKind.Answered } => 1,
        _ => 2,
    };
}
