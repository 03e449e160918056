namespace LearningGraph.Recommender;

/// <summary>Whether somebody can be asked now, by the wall clock.</summary>
internal static class Availability
{
    /// <summary>How long an accepted ask stays open when nobody says how it ended.</summary>
    public static readonly TimeSpan OpenFor = TimeSpan.FromDays(14);

    /// <summary>The window in which accepted asks count against the capacity.</summary>
    public static readonly TimeSpan CapacityWindow = TimeSpan.FromDays(7);

    /// <summary>Whether the learner may be named: known, not opted out, not away, not full.</summary>
    public static bool IsAvailable(ProjectionTables tables, int learner, DateTimeOffset now) =>
        tables.Learners.IdOf(learner) is not null
        && (tables.Learners.Describe(learner) is not { } profile
            || (profile.Recommendable
                && !(profile.AwayUntil > now)
                && !(profile.CapacityPerWeek is { } capacity && CountAccepted(tables.Graph, learner, now) >= capacity)));

    /// <summary>Accepted asks that are neither closed nor older than 14 days.</summary>
    public static int CountOpenAsks(SocialGraph graph, int learner, DateTimeOffset now)
    {
        HashSet<SuggestionSetId> open = [];
        foreach (var index in graph.AskAnswersOf[learner])
        {
            ref readonly var answer = ref graph.AskAnswers[index];
            if (answer.Answer == AnswerKind.Accepted && answer.At > (now - OpenFor).UtcTicks)
            {
                open.Add(answer.Set);
            }
            else
            {
                open.Remove(answer.Set);
            }
        }

        return open.Count;
    }

    private static int CountAccepted(SocialGraph graph, int learner, DateTimeOffset now)
    {
        var count = 0;
        foreach (var index in graph.AskAnswersOf[learner])
        {
            ref readonly var answer = ref graph.AskAnswers[index];
            count += answer.Answer == AnswerKind.Accepted && answer.At > (now - CapacityWindow).UtcTicks ? 1 : 0;
        }

        return count;
    }
}
