namespace LearningGraph.Recommender;

/// <summary>Who has completed courses on one topic. Immutable.</summary>
internal sealed class TopicCompleters
{
    private readonly int[] learners;
    private readonly int[] latest;
    private readonly int[] byRecency;
    private readonly int[] starts;
    private readonly int[] completions;

    /// <param name="graph">What the completions were.</param>
    /// <param name="known">Learners with the indexes of their completions, ascending by both.</param>
    public TopicCompleters(SocialGraph graph, IReadOnlyList<(int Learner, int Completion)> known)
    {
        completions = [.. known.Select(pair => pair.Completion)];
        var runs = known.Index().GroupBy(pair => pair.Item.Learner, pair => pair.Index).Select(run => (Learner: run.Key, Start: run.First())).ToArray();
        learners = [.. runs.Select(run => run.Learner)];
        starts = [.. runs.Select(run => run.Start), completions.Length];
        latest = [.. Enumerable.Range(0, learners.Length).Select(place => FindLatest(graph, CompletionsAt(place)))];
        byRecency = [.. Enumerable.Range(0, learners.Length).OrderByDescending(place => latest[place])];
    }

    /// <summary>Their numbers, ascending.</summary>
    public ReadOnlySpan<int> Learners => learners;

    /// <summary>Places among them, who completed a course last first; ties by number.</summary>
    public ReadOnlySpan<int> ByRecency => byRecency;

    /// <summary>Of the latest completion of the learner at a place: questions asked by then.</summary>
    public int LatestAt(int place) => latest[place];

    /// <summary>Indexes of the completions of the learner at a place, ascending.</summary>
    public ReadOnlySpan<int> CompletionsAt(int place) => completions.AsSpan(starts[place]..starts[place + 1]);

    /// <summary>The place of a learner; below 0 for who has completed none.</summary>
    public int PlaceOf(int learner) => Array.BinarySearch(learners, learner);

    /// <summary>Indexes of a learner's completions, ascending; empty when there are none.</summary>
    public ReadOnlySpan<int> CompletionsOf(int learner) => PlaceOf(learner) is var place and >= 0 ? CompletionsAt(place) : [];

    private static int FindLatest(SocialGraph graph, ReadOnlySpan<int> completions)
    {
        var latest = 0;
        foreach (var completion in completions)
        {
            latest = Math.Max(latest, graph.Completions[completion].Clock);
        }

        return latest;
    }
}
