namespace LearningGraph.Crash.Tests;

/// <summary>A source is undone in steps. Asked for again, the rest is undone, and nothing else.</summary>
internal sealed class AmidUndo : Scenario
{
    private const int Interactions = 6_000;
    private const int Profiles = 50;
    private const int Step = 250;

    private string source = "";
    private string[] interactions = [];
    private Task undoing = Task.CompletedTask;

    public override async Task PrepareAsync(Round round)
    {
        source = $"{round.Name}-source";
        interactions = [.. Enumerable.Range(0, Interactions).Select(i => $"{source}-{i}")];
        foreach (var batch in interactions.Chunk(1_000))
        {
            await round.Calls.PostAsync([.. batch.Select(id => round.Workload.Create(id, round.Random) with { Source = new(source) })]);
        }

        for (var profile = 0; profile < Profiles; profile++)
        {
            await round.Calls.PutFromAsync(Described(profile), source);
        }
    }

    public override Task StrikeAsync(Round round)
    {
        round.Ledger.Doubt(interactions);
        undoing = Calls.RepeatAsync(_ => round.Calls.UndoAsync(source, Step));
        return round.WaitAsync(TimeSpan.FromSeconds(1));
    }

    public override async Task RecoverAsync(Round round, Calls calls)
    {
        await undoing;
        while (await calls.UndoAsync(source, Step) > 0)
        {
        }

        round.Ledger.Undo(interactions);
        for (var profile = 0; profile < Profiles; profile++)
        {
            Assert.False(await calls.HasProfileAsync(Described(profile)));
        }
    }

    private string Described(int profile) => $"{source}-person{profile}";
}
