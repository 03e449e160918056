namespace LearningGraph.Recommender.Tests;

/// <summary>Logs drawn by a seed: few people, few topics, everything that can happen, out of order now and then.</summary>
internal static class RandomLog
{
    private static readonly string[] Words = ["join", "index", "query", "plan", "stout", "bottle", "keep", "lager", "deploy", "build"];

    public static List<LogEntry> Draw(int seed, int length)
    {
        Random random = new(seed);
        List<LogEntry> entries = [];
        var questions = 0;
        for (var i = 0; i < length; i++)
        {
            var at = Workplace.Monday.AddMinutes(10 * (i - random.Next(4)));
            Interaction bare = new() { Id = new($"i-{i}"), Kind = InteractionKind.Asked, At = at, Actor = Learner() };
            entries.Add(random.Next(20) switch
            {
                < 6 => Record(bare with { Subject = new($"q-{questions++}"), Topics = Topics(), Title = Title() }),
                < 13 => Record(bare with
                {
                    Kind = InteractionKind.Answered,
                    Subject = new($"q-{random.Next(questions + 2)}"),
                    With = random.Next(2) == 0 ? [] : [Learner()],
                    Topics = random.Next(3) == 0 ? Topics() : [],
                }),
                < 15 => Record(bare with { Kind = InteractionKind.Accepted, Subject = new($"q-{random.Next(questions + 1)}"), With = [Learner()] }),
                15 => Record(bare with { Kind = InteractionKind.Joined, Group = new($"g-{random.Next(3)}") }),
                16 => Record(bare with { Kind = InteractionKind.Left, Group = new($"g-{random.Next(3)}") }),
                17 => Record(bare with { Kind = InteractionKind.Completed, Subject = new("course"), Topics = Topics() }),
                18 => new LearnerChanged(new() { Id = Learner(), Topics = Topics() }, at),
                _ => new GroupChanged(new() { Id = new($"g-{random.Next(3)}"), Topics = Topics() }, at),
            });
        }

        return entries;

        LearnerId Learner() => new($"l-{random.Next(12)}");
        System.Collections.Immutable.ImmutableArray<TopicId> Topics() => [new($"t-{random.Next(4)}"), new($"t-{random.Next(4)}")];
        string Title() => $"{string.Join(' ', Enumerable.Range(0, 4).Select(_ => Words[random.Next(Words.Length)]))} w{questions}";
        InteractionRecorded Record(Interaction interaction) => new(interaction);
    }

    /// <summary>Puts merges of its topics between the entries of a log, and the ends of merges; some close a cycle.</summary>
    public static List<LogEntry> WithMerges(List<LogEntry> entries, int seed)
    {
        Random random = new(seed);
        return
        [
            .. entries.SelectMany(entry => random.Next(10) == 0
                ? [entry, new TopicChanged(Merge(random.Next(4), random.Next(5)), entry.At)]
                : new[] { entry }),
        ];

        static Topic Merge(int topic, int into) => new() { Id = new($"t-{topic}"), MergedInto = into == topic ? null : new($"t-{into}") };
    }

    /// <summary>Folds entries in pages of a size.</summary>
    public static Projections Fold(IEnumerable<LogEntry> entries, int pageSize)
    {
        EntryNumbering numbering = new();
        ProjectionWriter writer = new();
        foreach (var page in entries.Chunk(pageSize))
        {
            foreach (var entry in page)
            {
                numbering.Add(entry);
            }

            writer.Apply(numbering.TakePage());
        }

        return writer.Current;
    }

    /// <summary>What a few asks are answered, with every bit of the scores.</summary>
    public static IEnumerable<string> Answer(Projections projections, DateTimeOffset? at = null)
    {
        Ask[] asks =
        [
            new() { Text = "query plan index w5 w20 w40 w60", Count = 5, At = at },
            new() { Asker = new("l-3"), Topics = [new("t-1")], Count = 20, At = at },
            new() { Asker = new("l-7"), Topics = [new("t-1")], Count = 5, At = at },
            new() { Asker = new("l-5"), Text = "stout bottle", Topics = [new("t-0"), new("t-2")], Count = 20, At = at },
        ];
        return Answer(projections, asks);
    }

    /// <summary>What some asks are answered, with every bit of the scores.</summary>
    public static IEnumerable<string> Answer(Projections projections, IEnumerable<Ask> asks)
    {
        SuggestionPipeline pipeline = new();
        return asks.SelectMany((ask, index) => pipeline.Suggest(ask, projections, Workplace.Monday).Select(learner =>
            $"{index} {learner.Learner} {BitConverter.DoubleToInt64Bits(learner.Score):x} {learner.ReplyTimeHours} "
            + string.Join("; ", learner.Reasons.Select(reason => $"{reason.Text} [{string.Join(' ', reason.Evidence)}]"))));
    }
}
