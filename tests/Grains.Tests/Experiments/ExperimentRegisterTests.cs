using LearningGraph.Simulation;
using LearningGraph.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace LearningGraph.Grains.Tests;

public sealed class ExperimentRegisterTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lg-register-").FullName;
    private readonly ExperimentFolder _store;
    private readonly ExperimentRegister _register;

    private static Scenario Short => new()
    {
        Replicates = 1,
        Ticks = 5,
        Workplace = new() { Learners = 60, TeamSize = 5, TiesPerLearner = 6 },
        Seeding = new() { FounderHours = 52 },
        Strategies = [new() { Strategy = SeedingStrategy.None }],
    };

    public ExperimentRegisterTests()
    {
        _store = new(_folder);
        _register = new(_store, NullLogger<ExperimentRegister>.Instance);
        foreach (var id in new[] { "a", "b" })
        {
            _store.Add(new() { Id = new(id), AskedAt = new(2026, 3, 1, 9, 30, 0, TimeSpan.Zero), Scenario = Short, Program = SimulationProgram.Id }, saveWorkplace: null);
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Load_AfterSomebodyAskedForOne_TakesUpEachOnce()
    {
        Assert.NotNull(_register.Find(new("a")));

        Assert.True(_register.Load());

        Assert.Equal(["a", "b"], TakeAll());
    }

    [Fact]
    public void Load_RowsOfOneCannotBeRead_TakesUpTheOtherAndThatOneLater()
    {
        using (new FileStream(Path.Combine(_folder, "b", "rows.ndjson"), FileMode.Create, FileAccess.ReadWrite, FileShare.None))
        {
            Assert.False(_register.Load());
            Assert.Equal(1, _register.Running);
        }

        Assert.True(_register.Load());

        Assert.Equal(["a", "b"], TakeAll());
    }

    [Fact]
    public void Keep_MoreThanAnybodyReads_HoldsTheRowsOfTheLatestOnly()
    {
        foreach (var number in Enumerable.Range(0, 10))
        {
            ExperimentManifest manifest = new() { Id = new($"c-{number}"), AskedAt = new(2026, 3, 1, 9, 30, 0, TimeSpan.Zero), Scenario = Short };
            _register.Add(manifest, saveWorkplace: null);
        }

        while (_register.Take(out _) is { } turn)
        {
            _register.Keep(turn, Replicate.Play(Short, WorkplaceSource.Synthetic, turn.Replicate, TestContext.Current.CancellationToken));
        }

        Assert.Equal((0, 2), (_register.Unfinished, _register.Held));
        Assert.All(Enumerable.Range(0, 10), number => Assert.Equal(
            (ExperimentState.Ended, 1), (_register.Find(new($"c-{number}"))!.Value.Status.State, _register.ReadRows(new($"c-{number}"), 0, 9).Length)));
        Assert.Equal(2, _register.Held);
    }

    [Fact]
    public void Delete_OneThatIsOver_TellsWhoWaits()
    {
        _register.Delete(new("a"));
        var (before, changed) = _register.Find(new("a"))!.Value;

        _register.Delete(new("a"));

        Assert.Equal(ExperimentState.Cancelled, before.State);
        Assert.True(changed.IsCompleted);
        Assert.Null(_register.Find(new("a")));
    }

    [Theory]
    [InlineData("another program")]
    [InlineData(null)]
    public void Load_RowsOfAnotherProgram_SetsThemAsideAndPlaysAllAgain(string? program)
    {
        ExperimentManifest manifest = new() { Id = new("c"), AskedAt = new(2026, 3, 1, 9, 30, 0, TimeSpan.Zero), Scenario = Short with { Replicates = 2 }, Program = program };
        _store.Add(manifest, saveWorkplace: null);
        _store.Append(new("c"), Replicate.Play(Short, WorkplaceSource.Synthetic, 0, TestContext.Current.CancellationToken));

        _register.Load();

        var status = _register.Find(new("c"))!.Value.Status;
        Assert.Equal((ExperimentState.Running, 0), (status.State, status.Done));
        Assert.Contains("played by another version of the program. It was set aside as 'rows.ndjson.old-1'", Assert.Single(status.Notices), StringComparison.Ordinal);
        Assert.Equal(["a", "b", "c", "c"], TakeAll().Order());
    }

    [Fact]
    public void Load_RowsOfThisProgram_GoesOnWithThem()
    {
        _register.Add(new() { Id = new("c"), AskedAt = new(2026, 3, 1, 9, 30, 0, TimeSpan.Zero), Scenario = Short with { Replicates = 2 } }, saveWorkplace: null);
        _store.Append(new("c"), Replicate.Play(Short, WorkplaceSource.Synthetic, 0, TestContext.Current.CancellationToken));
        ExperimentRegister next = new(_store, NullLogger<ExperimentRegister>.Instance);

        var status = next.Find(new("c"))!.Value.Status;

        Assert.Equal((1, 0), (status.Done, status.Notices.Length));
    }

    [Fact]
    public void Find_EndedByAnotherProgram_StaysAsItIs()
    {
        ExperimentManifest manifest = new() { Id = new("c"), AskedAt = new(2026, 3, 1, 9, 30, 0, TimeSpan.Zero), Scenario = Short, Program = "another program" };
        _store.Add(manifest, saveWorkplace: null);
        _store.Append(new("c"), Replicate.Play(Short, WorkplaceSource.Synthetic, 0, TestContext.Current.CancellationToken));
        _store.SetStanding(new("c"), new() { State = ExperimentState.Ended, Done = 1 });

        Assert.Equal((ExperimentState.Ended, 1), (_register.Find(new("c"))!.Value.Status.State, _register.ReadRows(new("c"), 0, 1).Length));
    }

    [Fact]
    public void ForgetPeople_TheDiskIsFull_ForgetsThemAndTheNextStartPlaysNothing()
    {
        ExperimentManifest manifest = new() { Id = new("c"), AskedAt = new(2026, 3, 1, 9, 30, 0, TimeSpan.Zero), Scenario = Short with { Start = ScenarioStart.Live } };
        _register.Add(manifest, stream => stream.WriteByte(1));

        // Where its standing would be written there is a folder.
        var unwritable = Directory.CreateDirectory(Path.Combine(_folder, "c", "standing.json.new"));
        _register.ForgetPeople(new("c"), "They are gone.");

        Assert.Null(_store.FindWorkplace(new("c")));
        Assert.Equal(["a", "b"], TakeAll());
        unwritable.Delete();
        ExperimentRegister next = new(_store, NullLogger<ExperimentRegister>.Instance);
        Assert.Equal(ExperimentState.Failed, next.Find(new("c"))!.Value.Status.State);
        Assert.StartsWith("Who the people of its workplace were was forgotten. Ask for it again", _store.Find(new("c"))!.Standing.Fault, StringComparison.Ordinal);
    }

    private List<string> TakeAll()
    {
        List<string> taken = [];
        while (_register.Take(out _) is { } turn)
        {
            taken.Add(turn.Run.Manifest.Id.Value);
        }

        return taken;
    }
}
