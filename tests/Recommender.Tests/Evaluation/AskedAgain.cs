namespace LearningGraph.Recommender.Tests;

/// <summary>A question an hour, in turn on the topics even and odd, each answered at once by whom the test says.</summary>
internal static class AskedAgain
{
    public static List<LogEntry> Entries(int questions, Func<int, string[]> answerers)
    {
        List<LogEntry> entries = [];
        for (var question = 0; question < questions; question++)
        {
            var at = Workplace.Monday.AddHours(question);
            var topic = question % 2 == 0 ? "even" : "odd";
            entries.Add(new InteractionRecorded(new()
            {
                Id = new($"q-{question}"),
                Kind = InteractionKind.Asked,
                At = at,
                Actor = new($"asker-{question % 11}"),
                Topics = [new(topic)],
                Title = $"{topic} matters {question}",
            }));
            entries.AddRange(answerers(question).Select((answerer, place) => new InteractionRecorded(new()
            {
                Id = new($"a-{question}-{place}"),
                Kind = InteractionKind.Answered,
                At = at.AddMinutes(5 + place),
                Actor = new(answerer),
                Subject = new($"q-{question}"),
            })));
        }

        return entries;
    }

    public static EvaluationReport Evaluate(List<LogEntry> entries, EvaluationTerms? terms = null) =>
        WhoToAskEvaluation.Run("hand-made", entries, terms ?? new(), TimeProvider.System, progress: null, TestContext.Current.CancellationToken);
}
