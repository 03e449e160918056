namespace LearningGraph.Crash.Tests;

/// <summary>People are erased one after the other. Asked for again, each erasure is finished, and nothing of anybody is left in any file.</summary>
internal sealed class AmidErasure : Scenario
{
    private const int People = 40;
    private const int Texts = 10;

    private const string Prefix = "secret";

    private string[] people = [];
    private Task erasing = Task.CompletedTask;

    /// <summary>Whether somebody is one of those who are erased.</summary>
    public static bool IsErased(string learner) => learner.StartsWith(Prefix, StringComparison.Ordinal);

    public override async Task PrepareAsync(Round round)
    {
        // One word, so that an index of words would hold it too.
        people = [.. Enumerable.Range(0, People).Select(person => $"{Prefix}{round.Name}n{person}x")];
        for (var person = 0; person < People; person++)
        {
            await round.Calls.PutFromAsync(people[person], "directory");
            await round.Calls.PostAsync([.. Enumerable.Range(0, Texts).Select(i => round.Workload.Create($"{round.Name}-erased-{person}-{i}", round.Random) with
            {
                Actor = new(people[person]),
                Title = $"signed {people[person]}",
                Text = $"{people[person]} wrote this",
            })]);
        }
    }

    public override Task StrikeAsync(Round round)
    {
        erasing = Calls.RepeatAsync(call => round.Calls.EraseAsync(people[call % People]));
        return round.WaitAsync(TimeSpan.FromSeconds(1.5));
    }

    public override async Task RecoverAsync(Round round, Calls calls)
    {
        await erasing;
        foreach (var person in people)
        {
            await calls.EraseAsync(person);
            Assert.False(await calls.HasProfileAsync(person));
        }
    }
}
