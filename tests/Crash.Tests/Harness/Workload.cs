using System.Collections.Immutable;

namespace LearningGraph.Crash.Tests;

/// <summary>The callers of one round, with people of its own: they write without pause until the node is dead.</summary>
/// <param name="calls">Reach the node.</param>
/// <param name="round">Begins every id of this round.</param>
/// <param name="seed">Says who does what; the same seed does the same, as far as the node gets.</param>
internal sealed class Workload(Calls calls, string round, int seed)
{
    /// <summary>How many asks a week somebody takes who is asked by all callers at once.</summary>
    public const int Capacity = 3;

    private const int People = 40;
    private const int Capped = 8;
    private const int BatchSize = 50;
    private static readonly string[] Words = Fingerprint.Words.Split(' ');
    private static readonly string[] Groups = ["guild-0", "guild-1", "guild-2"];
    private static readonly InteractionKind[] Kinds =
        [InteractionKind.Answered, InteractionKind.Answered, InteractionKind.Asked, InteractionKind.Commented, InteractionKind.Joined, InteractionKind.Left];

    private static readonly DateTimeOffset Start = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

    /// <summary>What the interactions are about.</summary>
    public static ImmutableArray<string> Topics { get; } = ["sql", "git", "rust", "cad"];

    /// <summary>Whether somebody has <see cref="Capacity"/>.</summary>
    public static bool IsCapped(string learner) => learner.Contains("capped", StringComparison.Ordinal);

    /// <summary>Describes the groups, and gives the round's people profiles and a past, so that they are suggested.</summary>
    public async Task PrepareAsync()
    {
        foreach (var group in Groups)
        {
            await calls.PutGroupAsync(group);
        }

        for (var person = 0; person < Capped; person++)
        {
            await calls.PutAsync(Name(person), Capacity);
        }

        Random random = new(seed);
        await calls.PostAsync([.. Enumerable.Range(0, 4 * People).Select(i => Create($"{round}-past-{i}", random, InteractionKind.Answered, i % People))]);
    }

    /// <summary>Ends when the node is dead.</summary>
    public Task RunAsync() => Task.WhenAll([
        .. Enumerable.Range(0, 2).Select(caller => PostAsync($"{round}-batch{caller}", BatchSize, new(seed + caller))),
        .. Enumerable.Range(2, 2).Select(caller => PostAsync($"{round}-single{caller}", 1, new(seed + caller))),
        .. Enumerable.Range(4, 3).Select(caller => DecideAsync(new(seed + caller))),
        Calls.RepeatAsync(i => calls.PutAsync(Name(i % People), i % People < Capped ? Capacity : null)),
    ]);

    /// <summary>An interaction of this round's people.</summary>
    public Interaction Create(string id, Random random, InteractionKind? kind = null, int? actor = null)
    {
        var chosen = kind ?? Kinds[random.Next(Kinds.Length)];
        var isMembership = chosen is InteractionKind.Joined or InteractionKind.Left;
        return new()
        {
            Id = new(id),
            Kind = chosen,
            At = Start.AddSeconds(random.Next(1_000_000)),
            Actor = new(Name(actor ?? random.Next(People))),
            With = isMembership || chosen == InteractionKind.Asked ? [] : [new(Name(random.Next(People)))],
            Topics = isMembership ? [] : [new(Topics[random.Next(Topics.Length)])],
            Group = isMembership || random.Next(3) == 0 ? new(Groups[random.Next(Groups.Length)]) : null,
            Subject = chosen == InteractionKind.Asked || isMembership ? null : new($"q-{random.Next(1_000)}"),
            Title = chosen == InteractionKind.Asked ? string.Join(' ', random.GetItems(Words, 6)) : null,
            Text = random.Next(5) == 0 ? string.Join(' ', random.GetItems(Words, 40)) : null,
        };
    }

    private string Name(int person) => $"{round}-{(person < Capped ? "capped" : "person")}{person}";

    private Task PostAsync(string prefix, int size, Random random) =>
        Calls.RepeatAsync(call => calls.PostAsync([.. Enumerable.Range(0, size).Select(i => Create($"{prefix}-{call}-{i}", random))]));

    private Task DecideAsync(Random random) =>
        Calls.RepeatAsync(_ => calls.DecideAsync(Name(random.Next(People)), Topics[random.Next(Topics.Length)], most: 1 + random.Next(5)));
}
