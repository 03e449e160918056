using System.Collections.Concurrent;
using LearningGraph.Simulation;
using LearningGraph.Storage;
using Microsoft.Extensions.Logging;
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
    public void Load_RowsOfOneCannotBeRead_WarnsOnceAndSaysSoWhereverItIsAskedFor()
    {
        ConcurrentQueue<string> warnings = [];
        using WarningListener listener = new(warnings);
        ExperimentRegister register = new(_store, new Logger<ExperimentRegister>(new LoggerFactory([listener])));
        using (new FileStream(Path.Combine(_folder, "b", "rows.ndjson"), FileMode.Create, FileAccess.ReadWrite, FileShare.None))
        {
            Assert.Equal((1, 1), (register.CountUnfinished().Count, register.Opened));
            Assert.False(register.Load());
            Assert.Equal((1, 5), register.CountUnfinished());

            Assert.Contains("What experiment 'b' came to cannot be read just now", Assert.Single(register.List()[1].Notices), StringComparison.Ordinal);
            Assert.Contains("'b'", Assert.Single(register.Find(new("b"))!.Value.Status.Notices), StringComparison.Ordinal);
            Assert.Contains("'b'", Assert.Throws<StoreUnavailableException>(() => register.ReadRows(new("b"), 0, 1)).Message, StringComparison.Ordinal);
        }

        Assert.Empty(register.ReadRows(new("a"), 0, 1));
        Assert.Equal(1, register.Opened);
        Assert.Contains("Experiment b", Assert.Single(warnings).Replace("experiment", "Experiment", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.True(register.Load());
        Assert.Empty(register.Find(new("b"))!.Value.Status.Notices);
    }

    [Fact]
    public void Delete_RowsCannotBeRead_CancelsIt()
    {
        using (new FileStream(Path.Combine(_folder, "b", "rows.ndjson"), FileMode.Create, FileAccess.ReadWrite, FileShare.None))
        {
            _register.Load();
            Assert.Equal(ExperimentState.Running, _register.Delete(new("b"))!.State);
        }

        Assert.True(_register.Load());
        Assert.Equal(ExperimentState.Cancelled, _register.Find(new("b"))!.Value.Status.State);
        Assert.Equal(["a"], TakeAll());
    }

    [Fact]
    public void ReadRows_TablesOfTwoAndAReportOfAThirdThatAreOver_ReadsEachOnce()
    {
        _register.Add(new() { Id = new("c"), AskedAt = new(2026, 3, 1, 9, 30, 0, TimeSpan.Zero), Scenario = Short }, saveWorkplace: null);
        PlayAll(_register);
        ExperimentRegister next = new(_store, NullLogger<ExperimentRegister>.Instance);
        foreach (var id in string.Concat(Enumerable.Repeat("abc", 4)).Select(letter => letter.ToString()))
        {
            Assert.NotNull(next.Read(new(id)));
            Assert.Single(next.ReadRows(new(id), 0, 1));
        }

        Assert.Equal(3, next.Opened);
    }

    [Fact]
    public void Read_OneThatIsOver_LeavesItsRowsWhereTheyAre()
    {
        PlayAll(_register);
        ExperimentRegister next = new(_store, NullLogger<ExperimentRegister>.Instance);

        Assert.Equal(1, next.Read(new("a"))!.Status.Done);

        Assert.Equal((0, 0), (next.Opened, next.Held));
    }

    [Fact]
    public async Task ReadRows_TakesLong_KeepsNobodyFromOtherExperiments()
    {
        _store.SetStanding(new("a"), new() { State = ExperimentState.Ended, Done = 1 });
        using HeldExperiments held = new(_store, new("a"));
        ExperimentRegister register = new(held, NullLogger<ExperimentRegister>.Instance);
        var reading = Task.Run(() => register.ReadRows(new("a"), 0, 1), TestContext.Current.CancellationToken);
        held.WaitUntilRead(TestContext.Current.CancellationToken);

        var others = Task.Run(() => PlayAll(register), TestContext.Current.CancellationToken);
        await others.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        Assert.Single(register.ReadRows(new("b"), 0, 1));
        Assert.Equal(ExperimentState.Ended, register.Find(new("a"))!.Value.Status.State);
        held.LetGo();
        Assert.Empty(await reading);
    }

    [Fact]
    public void Keep_MoreThanAnybodyReads_HoldsTheRowsOfTheLatestOnly()
    {
        foreach (var number in Enumerable.Range(0, 10))
        {
            ExperimentManifest manifest = new() { Id = new($"c-{number}"), AskedAt = new(2026, 3, 1, 9, 30, 0, TimeSpan.Zero), Scenario = Short };
            _register.Add(manifest, saveWorkplace: null);
        }

        PlayAll(_register);

        Assert.Equal((0, 3), (_register.CountUnfinished().Count, _register.Held));
        Assert.All(Enumerable.Range(0, 10), number => Assert.Equal(
            (ExperimentState.Ended, 1), (_register.Find(new($"c-{number}"))!.Value.Status.State, _register.ReadRows(new($"c-{number}"), 0, 9).Length)));
        Assert.Equal(3, _register.Held);
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

    private static void PlayAll(ExperimentRegister register)
    {
        register.Load();
        while (register.Take(out _) is { } turn)
        {
            register.Keep(turn, Replicate.Play(Short, WorkplaceSource.Synthetic, turn.Replicate, TestContext.Current.CancellationToken));
        }
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
