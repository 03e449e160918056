using LearningGraph.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace LearningGraph.Grains.Tests;

public sealed class ExperimentRegisterTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lg-register-").FullName;
    private readonly ExperimentFolder _store;
    private readonly ExperimentRegister _register;

    public ExperimentRegisterTests()
    {
        _store = new(_folder);
        _register = new(_store, NullLogger<ExperimentRegister>.Instance);
        foreach (var id in new[] { "a", "b" })
        {
            _store.Add(new() { Id = new(id), AskedAt = new(2026, 3, 1, 9, 30, 0, TimeSpan.Zero), Scenario = new() { Replicates = 1 } }, saveWorkplace: null);
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
