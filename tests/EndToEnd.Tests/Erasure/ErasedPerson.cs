namespace LearningGraph.EndToEnd.Tests;

/// <summary>Somebody whose every word is found nowhere else, and what that person does in a workplace, in every way there is.</summary>
internal static class ErasedPerson
{
    public const string Id = "zoë.wondraczek/7f3a:βeta";
    public const string Name = "Zoë \"Quixotine\" Wondraczek 🦊";
    public const string Topic = "zither-tuning";
    public const string Group = "zither-circle";

    private const string Kept = "Somebody else wrote this about tuning a zither.";

    /// <summary>A text from each place that may keep one, and every spelling under which the id or the name might be kept.</summary>
    public static string[] Traces { get; } =
    [
        "wondraczek", "Wondraczek", "Quixotine", "7f3a:βeta", "7f3a:\\u03B2eta", "7f3a%3A",
        "Xylophonabteilung", "Jahrgang-Glimmwurz",
        "grumbelflotz", "wobblefrotz", "snarkelbunt", "plimperquast", "ask-vumblezart", "former-name-Trondheimer",
    ];

    /// <summary>Profiles, the latest last.</summary>
    public static object[] Profiles { get; } =
    [
        new { name = "former-name-Trondheimer", unit = "Xylophonabteilung" },
        new
        {
            name = Name, unit = "Xylophonabteilung", cohort = "Jahrgang-Glimmwurz", manager = "mona.manager", topics = new[] { Topic }, goals = new[] { Topic },
            languages = new[] { "de" }, timeZone = "Europe/Vienna", capacityPerWeek = 100,
        },
    ];

    /// <summary>What the person does, and what others do with the person; texts from a word to many pages of the database.</summary>
    public static object[] Interactions { get; } =
    [
        Own("x-1", "asked", title: "grumbelflotz?", text: Long("wobblefrotz", 40)),
        Own("x-2", "asked", title: "grumbelflotz again?", text: Long("wobblefrotz", 20), visibility: "private"),
        Other("x-3", "answered", subject: "x-1", text: Kept),
        Own("x-4", "accepted", subject: "x-1", with: "olga.other"),
        Other("x-5", "asked", topic: Topic, title: "How does one tune a zither?"),
        Own("x-6", "answered", subject: "x-5", with: "olga.other", text: Long("snarkelbunt", 8_000)),
        Other("x-7", "accepted", subject: "x-5"),
        Own("x-8", "commented", subject: "x-5", with: "olga.other", text: "plimperquast"),
        Own("x-9", "mentored", with: "olga.other"),
        Other("x-10", "thanked"),
        Own("x-11", "joined", group: Group),
        Own("x-12", "posted", group: Group, title: "plimperquast", text: Long("snarkelbunt", 3), visibility: "members"),
        Own("x-13", "completed", subject: "course-1"),
        Own("x-14", "invited", group: Group, with: "olga.other"),
        Other("x-15", "invited", group: Group),
        Own("x-16", "asked", title: "plimperquast retracted"),
        Own("x-17", "retracted", subject: "x-16"),
        Own("x-18", "left", group: "another-circle"),
    ];

    private static string Long(string word, int times) => string.Join(' ', Enumerable.Repeat(word, times));

    private static object Own(
        string id, string kind, string? subject = null, string? with = null, string? group = null, string? title = null, string? text = null, string visibility = "open") =>
        new { id, kind, at = "2024-07-01T09:00:00Z", actor = Id, with = (string[])(with is null ? [] : [with]), topics = new[] { Topic }, subject, group, title, text, visibility };

    private static object Other(
        string id, string kind, string? subject = null, string? topic = null, string? group = null, string? title = null, string? text = null) =>
        new { id, kind, at = "2024-07-01T10:00:00Z", actor = "olga.other", with = new[] { Id }, topics = new[] { topic ?? Topic }, subject, group, title, text };
}
