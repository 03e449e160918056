namespace LearningGraph.Recommender.Tests;

/// <summary>
/// A log with something to learn: people join a hall or a group on their topic, ask on the topic, are helped by somebody, and join the helper's circle days later; the group on
/// the topic, in which the blend believes, is not what they join then. The same on every run.
/// </summary>
internal static class JoinedWorkplace
{
    private const int Circles = 6;
    private const int Topics = 4;

    // So many people later, multiples of the circles.
    private const int Helped = 48;
    private const int Joined = 60;

    /// <summary>The log of so many people, in order of time.</summary>
    public static List<LogEntry> Entries(int people)
    {
        List<LogEntry> log = [];
        for (var topic = 0; topic < Topics; topic++)
        {
            log.Add(new GroupChanged(new() { Id = new($"on-{topic}"), Topics = [new($"topic-{topic}")] }, Workplace.Monday));
        }

        for (var number = 0; number < people; number++)
        {
            var (learner, at) = ($"learner-{number:D4}", Workplace.Monday.AddHours(number));
            Tell(InteractionKind.Joined, learner, at, group: number % 3 == 0 ? $"on-{number % Topics}" : $"hall-{number % 2}");
            Tell(InteractionKind.Asked, learner, at.AddMinutes(1), topic: $"topic-{number % Topics}", subject: $"q-{number}");
            if (number >= Helped)
            {
                // Somebody of the same circle who came before.
                Tell(InteractionKind.Answered, $"learner-{number - Helped:D4}", at.AddMinutes(2), subject: $"q-{number}");
            }

            if (number >= Joined)
            {
                Tell(InteractionKind.Joined, $"learner-{number - Joined:D4}", at.AddMinutes(3), group: $"circle-{(number - Joined) * 7 % Circles}");
            }
        }

        return log;

        void Tell(InteractionKind kind, string actor, DateTimeOffset at, string? group = null, string? topic = null, string? subject = null) =>
            log.Add(new InteractionRecorded(new()
            {
                Id = new($"i-{log.Count}"),
                Kind = kind,
                At = at,
                Actor = new(actor),
                Group = group is null ? null : new GroupId(group),
                Topics = topic is null ? [] : [new(topic)],
                Subject = subject is null ? null : new SubjectId(subject),
            }));
    }

    /// <summary>The joins of a log.</summary>
    public static List<Join> JoinsOf(IEnumerable<LogEntry> log) =>
    [
        .. log.OfType<InteractionRecorded>()
            .Select(entry => entry.Interaction)
            .Where(interaction => interaction.Kind == InteractionKind.Joined)
            .Select(interaction => new Join(interaction.Actor.Value, interaction.Group!.Value.Value, interaction.At)),
    ];
}
