using LearningGraph.Recommender;

namespace LearningGraph.Grains.Tests;

/// <summary>
/// A history in which people join a hall or a group on their topic, are helped by somebody, and join the helper's circle days later; the group on the topic, in which
/// the community blend believes, is not what they join then. The same on every run.
/// </summary>
internal static class JoiningCircles
{
    private const int People = 900;
    private const int Circles = 6;
    private const int Topics = 4;

    // So many people later, multiples of the circles.
    private const int Helped = 48;
    private const int Joined = 60;

    private static readonly DateTimeOffset Start = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);
    private static readonly Lazy<TrainedRanker> Trained = new(() =>
        CommunityRankerTraining.Run(History.Of(Entries()), position: 0, people: 8, seed: 1, progress: null, CancellationToken.None));

    /// <summary>Somebody who was helped and has not joined a circle yet.</summary>
    public static LearnerId Learner { get; } = new("learner-0860");

    public static LogEntry[] Entries() =>
    [
        .. Enumerable.Range(0, Topics).Select(topic => new GroupChanged(new() { Id = new($"on-{topic}"), Topics = [new($"topic-{topic}")] }, Start)),
        .. Enumerable.Range(0, People).SelectMany(Happened),
    ];

    /// <summary>Keeps a model that was trained on this, without promoting it.</summary>
    public static ModelVersion AddTo(IModelStore store) => store.Add(version => Describe(version), Trained.Value.Save);

    public static ModelManifest Describe(ModelVersion version) => Trained.Value.Describe(version, Start, "build");

    private static IEnumerable<LogEntry> Happened(int number)
    {
        var (learner, at) = (NameOf(number), Start.AddHours(number));
        yield return Join(learner, number % 3 == 0 ? $"on-{number % Topics}" : $"hall-{number % 2}", at);
        yield return new InteractionRecorded(new()
        {
            Id = new($"asked-{number}"),
            Kind = InteractionKind.Asked,
            At = at.AddMinutes(1),
            Actor = learner,
            Topics = [new($"topic-{number % Topics}")],
        });
        if (number >= Helped)
        {
            yield return new InteractionRecorded(new()
            {
                Id = new($"answered-{number}"),
                Kind = InteractionKind.Answered,
                At = at.AddMinutes(2),
                Actor = NameOf(number - Helped),
                Subject = new($"asked-{number}"),
            });
        }

        if (number >= Joined)
        {
            yield return Join(NameOf(number - Joined), $"circle-{(number - Joined) * 7 % Circles}", at.AddMinutes(3));
        }
    }

    private static LearnerId NameOf(int number) => new($"learner-{number:D4}");

    private static InteractionRecorded Join(LearnerId learner, string group, DateTimeOffset at) =>
        new(new() { Id = new($"{learner}-{group}"), Kind = InteractionKind.Joined, At = at, Actor = learner, Group = new(group) });
}
