namespace LearningGraph.Recommender;

/// <summary>
/// The other direction of mentoring: what a possible mentor would say to somebody. Begins at a half, because silence is neither a yes nor a no; each of
/// three signs goes half of the way that is left to 1: the profile says yes, has mentored before, would learn something in return.
/// </summary>
internal sealed class Mentor
{
    private const double Unsaid = 0.5;
    private const double SignWeight = 0.5;

    // Who is being asked as often as can be is half as open.
    private const double LoadWeight = 0.5;

    // They may share one that a profile does not name, so it is not forbidden.
    private const double NoCommonLanguage = 0.5;

    private readonly double openness;
    private readonly bool wishes;
    private readonly bool hasMentored;
    private readonly string[] languages;

    private Mentor(RankingQuery query, int learner, DateTimeOffset now)
    {
        var tables = query.Tables;
        var profile = tables.Learners.Describe(learner);
        Number = learner;
        Above = ReportingLine.FindAbove(tables, learner);
        IsAvailable = profile?.Mentoring != false && Availability.IsAvailable(tables, learner, now);
        Room = Availability.CountRoom(tables, learner, now);
        Goals = [.. (profile?.Goals ?? []).Select(topic => tables.Resolve(topic).Value).Distinct()];
        openness = 1 - (LoadWeight * Availability.MeasureLoad(tables, learner, now));
        wishes = profile?.Mentoring == true;
        hasMentored = HasMentored(query, learner);
        languages = [.. profile?.Languages ?? []];
    }

    /// <summary>Learner number.</summary>
    public int Number { get; }

    /// <summary>Whom the mentor reports to, nearest first.</summary>
    public int[] Above { get; }

    /// <summary>Whether the mentor may be suggested: named, present, not full, and has not said no to mentoring.</summary>
    public bool IsAvailable { get; }

    /// <summary>How many more asks can be accepted now; null for no limit.</summary>
    public int? Room { get; }

    /// <summary>Ids of the topics that the mentor wants to learn; none that was merged into another.</summary>
    public string[] Goals { get; }

    /// <summary>Somebody by the present profile and what was known at ranking time.</summary>
    /// <param name="query">Says when that is; it does not matter what it asks.</param>
    /// <param name="learner">Learner number.</param>
    /// <param name="now">The clock; decides who is away, full or loaded.</param>
    public static Mentor Of(RankingQuery query, int learner, DateTimeOffset now) => new(query, learner, now);

    /// <summary>The topics that the mentor wants to learn and the mentee knows, in the mentor's order.</summary>
    public IEnumerable<string> FindReturns(Mentee mentee) => Goals.Where(mentee.Knows.Contains);

    /// <summary>How much the mentor would like it, in (0, 1).</summary>
    public double Welcome(Mentee mentee)
    {
        var doubt = 1 - Unsaid;
        foreach (var sign in (ReadOnlySpan<bool>)[wishes, hasMentored, FindReturns(mentee).Any()])
        {
            doubt *= sign ? 1 - SignWeight : 1;
        }

        return (1 - doubt) * openness * (CanTalk(mentee) ? 1 : NoCommonLanguage);
    }

    private bool CanTalk(Mentee mentee) =>
        languages.Length == 0 || mentee.Languages.Length == 0 || languages.Intersect(mentee.Languages, StringComparer.OrdinalIgnoreCase).Any();

    private static bool HasMentored(RankingQuery query, int learner)
    {
        foreach (var index in query.Graph.AnswersBy[learner])
        {
            ref readonly var answer = ref query.Graph.Answers[index];
            if (answer.IsMentoring && query.Knows(answer.At))
            {
                return true;
            }
        }

        return false;
    }
}
