namespace LearningGraph.Recommender;

/// <summary>
/// The age of lessons at ranking time, by the month they were given in. Age is counted in questions, but only over runs of whole months in which
/// enough people asked: the difference of two ages is about whole runs, and never tells what fewer people did.
/// </summary>
internal sealed class FlowClock
{
    private readonly List<int> lastMonths = [];
    private readonly List<int> askedUntil = [0];

    private FlowClock()
    {
    }

    /// <summary>Counts the questions of all who may be analysed.</summary>
    /// <param name="tables">What is known.</param>
    /// <param name="people">How many distinct people have to have asked in a run, from 1. A run that fewer have asked in so far counts for nothing.</param>
    public static FlowClock Of(ProjectionTables tables, int people)
    {
        FlowClock clock = new();
        HashSet<int> askers = [];
        var asked = 0;
        foreach (var (month, questions) in CountByMonth(tables))
        {
            askers.UnionWith(questions);
            asked += questions.Count;
            if (askers.Count >= people)
            {
                clock.lastMonths.Add(month);
                clock.askedUntil.Add(clock.askedUntil[^1] + asked);
                askers.Clear();
                asked = 0;
            }
        }

        return clock;
    }

    /// <summary>Questions asked since the middle of the run that a month lies in; 0 after the last run.</summary>
    /// <param name="month">The index of the <see cref="Month"/>.</param>
    public int AgeOf(int month)
    {
        var run = lastMonths.FindIndex(last => month <= last);
        return run < 0 ? 0 : askedUntil[^1] - ((askedUntil[run] + askedUntil[run + 1]) / 2);
    }

    // Who asked in each month, once for every question.
    private static SortedDictionary<int, List<int>> CountByMonth(ProjectionTables tables)
    {
        SortedDictionary<int, List<int>> months = [];
        var questions = tables.Graph.Questions;
        for (var index = 0; index < questions.Count; index++)
        {
            ref readonly var question = ref questions[index];
            if (question.IsRetracted || !Consent.MayBeAnalysed(tables, question.Asker))
            {
                continue;
            }

            var month = Month.Of(new(question.At, TimeSpan.Zero)).Index;
            if (!months.TryGetValue(month, out var askers))
            {
                months.Add(month, askers = []);
            }

            askers.Add(question.Asker);
        }

        return months;
    }
}
