namespace LearningGraph.Recommender;

/// <summary>Plays the same questions as two streams of asks, one with regard for load and one without.</summary>
/// <param name="capacityPerWeek">Of whoever's profile does not say.</param>
internal sealed class FairnessReplay(int capacityPerWeek)
{
    private const int DaysOfWeek = 7;

    private readonly AskStream[] streams = [new("load-aware", isLoadAware: true, capacityPerWeek), new("load-blind", isLoadAware: false, capacityPerWeek)];
    private readonly HashSet<int> people = [];
    private int count;
    private DateTimeOffset first;
    private DateTimeOffset last;

    /// <summary>Asks the next question.</summary>
    /// <param name="question">With what is known.</param>
    /// <param name="ranked">The candidates with the ranker's scores, by number.</param>
    /// <param name="ranks">Of those who really answered.</param>
    public void Add(ReplayedQuestion question, IReadOnlyList<RankedCandidate> ranked, RelevantRanks ranks)
    {
        first = count++ == 0 ? question.At : first;
        last = question.At;
        people.UnionWith(ranked.Select(candidate => candidate.Learner));
        foreach (var stream in streams)
        {
            stream.Add(question, ranked, ranks);
        }
    }

    /// <summary>Reports both; there was at least one question.</summary>
    /// <param name="mrrBefore">Of the ranker alone, on the same questions.</param>
    public FairnessReport ToReport(double mrrBefore) => new()
    {
        CapacityPerWeek = capacityPerWeek,
        QuestionsPerWeek = count / Math.Max(1, (last - first).TotalDays / DaysOfWeek),
        People = people.Count,
        MrrBefore = mrrBefore,
        Rows = [.. streams.Select(stream => stream.ToRow(mrrBefore, people))],
    };
}
