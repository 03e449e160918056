using System.Collections.Immutable;
using System.Text.Json;

namespace LearningGraph.Storage.Tests;

/// <summary>Entries to append.</summary>
internal static class Sample
{
    public static DateTimeOffset Monday { get; } = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);

    /// <summary>An interaction in which every field is given.</summary>
    public static Interaction Full { get; } = new()
    {
        Id = new("i-full"),
        Kind = InteractionKind.Answered,
        At = Monday.AddTicks(1_234_567),
        Actor = new("ana"),
        With = [new("bo"), new("cy"), new("bo")],
        Topics = [new("sql"), new("join")],
        Group = new("dba"),
        Subject = new("q-17"),
        Weight = 0.25,
        Title = "Über joins \0 and 🙂",
        Text = "",
        Visibility = Visibility.Private,
        Source = new("slack"),
    };

    public static Learner Ana { get; } = new()
    {
        Id = new("ana"),
        Name = "Ana Silva",
        Unit = "Data",
        Manager = new("mia"),
        Cohort = "2026",
        TimeZone = "Europe/Lisbon",
        Languages = ["pt", "en"],
        Topics = [new("sql")],
        Goals = [new("rust"), new("sql")],
        CapacityPerWeek = 3,
        AwayUntil = Monday.AddDays(3).AddTicks(7),
        Recommendable = false,
        Analysable = false,
        Web = 0.1,
        Social = 0.9,
    };

    public static Group Dba { get; } = new()
    {
        Id = new("dba"),
        Name = "DBA guild",
        Description = "All about \"tables\"",
        Topics = [new("sql"), new("index")],
        Owners = [new("bo"), new("ana")],
    };

    public static Topic Sql { get; } = new() { Id = new("sql"), Name = "SQL", Synonyms = ["T-SQL", "databases"] };

    /// <summary>A shown set in which every field is given; its people must be known to the log to be kept.</summary>
    public static SuggestionsShown Shown { get; } = new(
        new("set-1"),
        Monday,
        new()
        {
            Asker = new("ana"),
            Text = "How do I join?",
            Topics = [new("sql"), new("window")],
            Count = 7,
            Exclude = [new("cy")],
            At = Monday.AddHours(-1),
        },
        [new("bo"), new("ana")],
        "gbm-4",
        Known: 3)
    {
        Grounds = [new(1.5, [new("answered 3 questions on SQL", [7, 3]), new("names \"SQL\" as a strength", [])]), new(0.25, [])],
    };

    public static SuggestionAnswered Answered { get; } = new(new("set-1"), new(new("bo"), AnswerKind.Helped, new("ana")), Monday.AddHours(2));

    /// <summary>One of each kind of entry, with every field given.</summary>
    public static ImmutableArray<LogEntry> All { get; } =
    [
        new InteractionRecorded(Full),
        new LearnerChanged(Ana, Monday),
        new GroupChanged(Dba, Monday.AddMinutes(1)),
        new TopicChanged(Sql, Monday.AddMinutes(2)),
        Shown,
        Answered,
        new LearnerErased(new("cy"), Monday.AddHours(3)),
    ];

    /// <summary>A small interaction.</summary>
    public static InteractionRecorded Asked(string id, string actor = "ana", string? text = null, params ReadOnlySpan<string> topics) => new(new()
    {
        Id = new(id),
        Kind = InteractionKind.Asked,
        At = Monday,
        Actor = new(actor),
        Topics = [.. topics.ToArray().Select(topic => new TopicId(topic))],
        Text = text,
    });

    public static InteractionRecorded Joined(string id, string actor, string group) =>
        new(new() { Id = new(id), Kind = InteractionKind.Joined, At = Monday, Actor = new(actor), Group = new(group) });

    public static InteractionRecorded Retracted(string id, string subject) =>
        new(new() { Id = new(id), Kind = InteractionKind.Retracted, At = Monday, Actor = new("ana"), Subject = new(subject) });

    public static LearnerChanged Profile(string learner, string? name = null) => new(new() { Id = new(learner), Name = name }, Monday);

    public static LearnerErased Erased(string learner) => new(new(learner), Monday);

    public static Fence FenceOf(string learner, long lastPosition) => new(DecisionKey.Of(new LearnerId(learner)), lastPosition);

    /// <summary>A value as JSON with its type: lists compare by content.</summary>
    public static string Json(object? value) => $"{value?.GetType().Name} {JsonSerializer.Serialize(value, value?.GetType() ?? typeof(object), DomainJson.Options)}";
}
