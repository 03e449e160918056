namespace LearningGraph.Cli;

/// <summary>Who of an export is a learner: people whose account is in use. Not programs, nor people who left.</summary>
internal sealed class SlackPeople
{
    private const string Slackbot = "USLACKBOT";

    private readonly Dictionary<string, LearnerId> learners = [];
    private readonly HashSet<string> bots = [Slackbot];
    private readonly HashSet<string> gone = [];

    /// <summary>Sorts the accounts, and counts those that are left out.</summary>
    public SlackPeople(IReadOnlyList<SlackUser> users, SlackLearnerKey key, SourceIds ids, ImportReport report)
    {
        List<Learner> profiles = [];
        HashSet<LearnerId> taken = [];
        foreach (var user in users)
        {
            report.CountRead("users");
            if (user.IsBot || user.Id == Slackbot)
            {
                bots.Add(user.Id);
                report.Skip("bots", example: user.Id);
            }
            else if (user.Deleted)
            {
                gone.Add(user.Id);
                report.Skip("users who were deleted", example: user.Id);
            }
            else if (!TryName(user, key, ids, out var learner) || !learners.TryAdd(user.Id, learner) || !taken.Add(learner))
            {
                report.Skip("users without an id of their own", example: user.Id);
            }
            else
            {
                profiles.Add(ReadProfile(user, learner, report));
            }
        }

        Profiles = profiles;
    }

    /// <summary>The learners, in the order of the export.</summary>
    public IReadOnlyList<Learner> Profiles { get; }

    /// <summary>The learner behind an account; null when there is none.</summary>
    public LearnerId? Find(string? user) => user is not null && learners.TryGetValue(user, out var learner) ? learner : null;

    /// <summary>Whether a program uses an account.</summary>
    public bool IsBot(string? user) => user is not null && bots.Contains(user);

    /// <summary>Why what an account wrote is left out, to be counted; for an account that is no learner.</summary>
    public string Reason(string? user) =>
        IsBot(user) ? "messages by bots"
        : user is not null && gone.Contains(user) ? "messages by users who were deleted"
        : "messages by nobody who is in users.json";

    private static bool TryName(SlackUser user, SlackLearnerKey key, SourceIds ids, out LearnerId learner)
    {
        var name = key switch
        {
            SlackLearnerKey.Email => user.Profile?.Email?.Trim().ToLowerInvariant(),
            SlackLearnerKey.Name => user.Name,
            _ => null,
        };
        return LearnerId.TryParse(name, null, out learner) || ids.TryLearner(user.Id, out learner);
    }

    private static Learner ReadProfile(SlackUser user, LearnerId learner, ImportReport report) => new()
    {
        Id = learner,
        Name = report.Fit(FirstOf(user.Profile?.RealName, user.Profile?.DisplayName, user.Name), Limits.TitleLength),
        TimeZone = user.Tz is { Length: > 0 and <= Limits.TitleLength } zone && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _) ? zone : null,
    };

    private static string? FirstOf(params ReadOnlySpan<string?> names)
    {
        foreach (var name in names)
        {
            if (!string.IsNullOrWhiteSpace(name))
            {
                return name;
            }
        }

        return null;
    }
}
