namespace LearningGraph.Recommender.Tests;

/// <summary>A small history with something to learn: specialists answer, and a busybody who answers everything is not needed. The same on every run.</summary>
internal static class LearnedWorkplace
{
    private const int Topics = 6;

    public static List<LogEntry> Entries(int questions)
    {
        List<LogEntry> entries = [];
        for (var question = 0; question < questions; question++)
        {
            var at = Workplace.Monday.AddHours(question);
            var topic = question * 7 % Topics;
            entries.Add(new InteractionRecorded(new()
            {
                Id = new($"q-{question}"),
                Kind = InteractionKind.Asked,
                At = at,
                Actor = new($"asker-{question % 13}"),
                Topics = [new($"topic-{topic}")],
                Title = $"word{topic} how {question % 5}",
            }));
            string[] answerers = question % 3 == 0 ? [$"expert-{topic}-{question % 2}"] : [$"expert-{topic}-{question % 2}", $"helper-{question % 17}"];
            entries.AddRange(answerers.Select((answerer, place) => new InteractionRecorded(new()
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

    public static TrainedRanker Train(int questions, ulong seed = 1) =>
        RankerTraining.Run(History.Of(Entries(questions)), position: 0, seed, progress: null, TestContext.Current.CancellationToken);

    public static byte[] Save(TrainedRanker trained)
    {
        using MemoryStream stream = new();
        trained.Save(stream);
        return stream.ToArray();
    }

    public static ModelManifest Describe(TrainedRanker trained) => trained.Describe(new(1), Workplace.Monday, "build");
}
