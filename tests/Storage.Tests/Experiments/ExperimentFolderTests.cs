using System.Collections.Immutable;
using System.Text;

namespace LearningGraph.Storage.Tests;

public sealed class ExperimentFolderTests : IDisposable
{
    private static readonly ExperimentId Id = new("e-1");

    private readonly string _folder = Path.Combine(Directory.CreateTempSubdirectory("lg-experiments-").FullName, "experiments");

    private ExperimentFolder Store => new(_folder);

    private string RowsFile => Path.Combine(_folder, "e-1", "rows.ndjson");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_folder)!, recursive: true);

    [Fact]
    public void Everything_NothingKeptYet_IsEmptyAndMakesNoFolder()
    {
        Assert.Empty(Store.List());
        Assert.Null(Store.FindWorkplace(Id));
        Assert.False(Store.Remove(Id));
        Assert.False(Directory.Exists(_folder));
    }

    [Fact]
    public void Add_NewStore_IsThereRunningWithWhatWasAskedFor()
    {
        Assert.True(Store.Add(Manifest(Id) with { Assumed = ["one"] }, saveWorkplace: null));

        var stored = Assert.Single(Store.List());
        Assert.Equal((Id, ExperimentState.Running, 7), (stored.Id, stored.Standing.State, stored.Manifest!.Scenario.Replicates));
        Assert.Equal(["one"], stored.Manifest.Assumed);
        Assert.Null(Store.FindWorkplace(Id));
        Assert.Empty(Store.ReadRows(Id).Rows);
    }

    [Fact]
    public void Add_SameIdTwice_KeepsTheFirst()
    {
        Store.Add(Manifest(Id), saveWorkplace: null);
        Store.Append(Id, Replicate(0));

        Assert.False(Store.Add(Manifest(Id) with { Scenario = new() { Name = "another" } }, saveWorkplace: null));

        Assert.Equal("unnamed", Store.List()[0].Manifest!.Scenario.Name);
        Assert.Equal(2, Store.ReadRows(Id).Rows.Length);
    }

    [Fact]
    public void Add_WorkplaceCannotBeWritten_KeepsNothing()
    {
        Assert.Throws<IOException>(() => Store.Add(Manifest(Id), _ => throw new IOException("full")));

        Assert.Empty(Store.List());
        Assert.True(Store.Add(Manifest(Id), stream => stream.WriteByte(7)));
        Assert.Equal([7], File.ReadAllBytes(Store.FindWorkplace(Id)!));
    }

    [Fact]
    public void Add_AfterANodeWasKilledAmidOne_IgnoresWhatLiesThere()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "e-1"));
        File.WriteAllText(RowsFile, "old");

        Assert.Empty(Store.List());
        Assert.True(Store.Add(Manifest(Id), saveWorkplace: null));
        Assert.Empty(Store.ReadRows(Id).Rows);
    }

    [Fact]
    public void List_Several_IsByTimeAndThenById()
    {
        Store.Add(Manifest(new("b")), saveWorkplace: null);
        Store.Add(Manifest(new("a")), saveWorkplace: null);
        Store.Add(Manifest(new("z")) with { AskedAt = Manifest(Id).AskedAt.AddSeconds(-1) }, saveWorkplace: null);

        Assert.Equal(["z", "a", "b"], Store.List().Select(stored => stored.Id.Value));
        Assert.Equal(("a", "b"), (Store.Find(new("a"))!.Manifest!.Id.Value, Store.Find(new("b"))!.Id.Value));
        Assert.Null(Store.Find(new("c")));
    }

    [Fact]
    public void List_ManifestDamaged_ShowsTheFaultAfterTheOthers()
    {
        Store.Add(Manifest(Id), saveWorkplace: null);
        Store.Add(Manifest(new("e-2")), saveWorkplace: null);
        File.WriteAllText(Path.Combine(_folder, "e-1", "experiment.json"), "{");

        var damaged = Store.List()[1];

        Assert.Equal((Id, ExperimentState.Failed), (damaged.Id, damaged.Standing.State));
        Assert.Null(damaged.Manifest);
        Assert.Contains("experiment.json' is damaged", damaged.Standing.Fault, StringComparison.Ordinal);
        Assert.True(Store.Remove(Id));
        Assert.Single(Store.List());
    }

    [Theory]
    [InlineData("experiment.json")]
    [InlineData("standing.json")]
    public void List_AFileOfOneCannotBeRead_ShowsTheFaultAfterTheOthersAndReadsItLater(string file)
    {
        Store.Add(Manifest(Id), saveWorkplace: null);
        Store.Add(Manifest(new("e-2")), saveWorkplace: null);
        Store.SetStanding(Id, new() { State = ExperimentState.Paused });
        using (new FileStream(Path.Combine(_folder, "e-1", file), FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            var unreadable = Store.List()[1];

            Assert.Equal((Id, ExperimentState.Failed, true), (unreadable.Id, unreadable.Standing.State, unreadable.IsUnreadable));
            Assert.Contains(file, unreadable.Standing.Fault, StringComparison.Ordinal);
        }

        Assert.Equal(["e-1", "e-2"], Store.List().Select(stored => stored.Id.Value));
        Assert.All(Store.List(), stored => Assert.False(stored.IsUnreadable));
    }

    [Fact]
    public void SetStanding_NewStore_ReadsIt()
    {
        Store.Add(Manifest(Id), saveWorkplace: null);

        Store.SetStanding(Id, new() { State = ExperimentState.Failed, Fault = "why", Notices = ["one", "two"], Done = 3 });

        var standing = Store.List()[0].Standing;
        Assert.Equal((ExperimentState.Failed, "why", 3), (standing.State, standing.Fault, standing.Done));
        Assert.Equal(["one", "two"], standing.Notices);
    }

    [Fact]
    public void List_StandingDamaged_IsPausedAndTheFileSetAside()
    {
        Store.Add(Manifest(Id), saveWorkplace: null);
        Store.SetStanding(Id, new() { State = ExperimentState.Cancelled });
        File.WriteAllText(Path.Combine(_folder, "e-1", "standing.json"), "{\"state\":");

        var standing = Store.List()[0].Standing;

        Assert.Equal(ExperimentState.Paused, standing.State);
        Assert.Contains("standing.json' is damaged", Assert.Single(standing.Notices), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(_folder, "e-1", "standing.json.damaged-1")));
        var again = Store.List()[0].Standing;
        Assert.Equal((ExperimentState.Paused, standing.Notices[0]), (again.State, Assert.Single(again.Notices)));
    }

    [Fact]
    public void List_StandingDamagedAndNothingCanBeWritten_StaysPausedAndLosesNothing()
    {
        Store.Add(Manifest(Id), saveWorkplace: null);
        var standing = Path.Combine(_folder, "e-1", "standing.json");
        File.WriteAllText(standing, "{\"state\":");

        // Where its new file would be written there is a folder.
        Directory.CreateDirectory(standing + ".new");
        Assert.Equal(ExperimentState.Paused, Store.List()[0].Standing.State);

        Assert.Equal("{\"state\":", File.ReadAllText(standing));
        Assert.False(File.Exists(standing + ".damaged-1"));
        Directory.Delete(standing + ".new");
        Assert.Equal(ExperimentState.Paused, Store.List()[0].Standing.State);
        Assert.True(File.Exists(standing + ".damaged-1"));
    }

    [Fact]
    public void Append_SameRowsTwice_CountOnceAndInOrder()
    {
        Store.Add(Manifest(Id), saveWorkplace: null);
        Store.Append(Id, Replicate(1));
        Store.Append(Id, Replicate(0));
        Store.Append(Id, Replicate(1));

        Assert.Equal([(0, 0), (0, 1), (1, 0), (1, 1)], Store.ReadRows(Id).Rows.Select(row => (row.Replicate, row.Strategy)));
    }

    [Fact]
    public void ReadRows_AnyPartOfTheLastLineMissing_CutsItOffAndGoesOn()
    {
        Store.Add(Manifest(Id), saveWorkplace: null);
        Store.Append(Id, Replicate(0));
        var first = new FileInfo(RowsFile).Length;
        Store.Append(Id, [Row(1, 0)]);
        var whole = File.ReadAllBytes(RowsFile);
        for (var length = first + 1; length < whole.Length; length++)
        {
            File.WriteAllBytes(RowsFile, whole[..(int)length]);

            var read = Store.ReadRows(Id);

            Assert.Equal(2, read.Rows.Length);
            Assert.Null(read.Notice);
            Assert.Equal(first, new FileInfo(RowsFile).Length);
        }
    }

    [Fact]
    public void SetRowsAside_SomeRows_BeginsAnewAndKeepsThem()
    {
        Store.Add(Manifest(Id), saveWorkplace: null);
        Assert.Null(Store.SetRowsAside(Id));
        Store.Append(Id, Replicate(0));

        Assert.Equal("rows.ndjson.old-1", Store.SetRowsAside(Id));

        Assert.Empty(Store.ReadRows(Id).Rows);
        Assert.NotEmpty(File.ReadAllBytes(RowsFile + ".old-1"));
        Store.Append(Id, Replicate(0));
        Assert.Equal("rows.ndjson.old-2", Store.SetRowsAside(Id));
    }

    [Fact]
    public void Append_BehindATornLine_LosesNothing()
    {
        Store.Add(Manifest(Id), saveWorkplace: null);
        Store.Append(Id, Replicate(0));
        File.AppendAllText(RowsFile, "[\"0000");

        Store.Append(Id, Replicate(1));

        var read = Store.ReadRows(Id);
        Assert.Equal((4, null), (read.Rows.Length, read.Notice));
    }

    [Fact]
    public void ReadRows_OneDigitChanged_SetsTheFileAsideAndKeepsTheRest()
    {
        Store.Add(Manifest(Id), saveWorkplace: null);
        Store.Append(Id, Replicate(0));
        Store.Append(Id, Replicate(1));
        var text = File.ReadAllText(RowsFile);
        File.WriteAllText(RowsFile, text.Replace("\"livedDays\":100", "\"livedDays\":900", StringComparison.Ordinal));

        var read = Store.ReadRows(Id);

        Assert.Equal([(0, 0), (0, 1), (1, 1)], read.Rows.Select(row => (row.Replicate, row.Strategy)));
        Assert.Contains("1 damaged lines", read.Notice, StringComparison.Ordinal);
        Assert.True(File.Exists(RowsFile + ".damaged-1"));
        Assert.Null(Store.ReadRows(Id).Notice);
    }

    [Fact]
    public void ReadRows_WhatWasAppended_IsEqual()
    {
        Store.Add(Manifest(Id), saveWorkplace: null);
        Store.Append(Id, Replicate(3));

        Assert.Equal(
            Replicate(3).Select(row => Encoding.UTF8.GetString(row.ToJsonLine())), Store.ReadRows(Id).Rows.Select(row => Encoding.UTF8.GetString(row.ToJsonLine())));
    }

    [Fact]
    public void Remove_AnExperiment_LeavesNothingOfIt()
    {
        Store.Add(Manifest(Id), stream => stream.WriteByte(1));
        Store.Append(Id, Replicate(0));

        Assert.True(Store.Remove(Id));

        Assert.Empty(Store.List());
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void ForgetPeople_OfALiveExperiment_KeepsFiguresOnly()
    {
        Store.Add(Manifest(Id), stream => stream.WriteByte(1));
        Store.Append(Id, Replicate(0));
        File.WriteAllText(RowsFile + ".damaged-1", "founders");
        File.WriteAllText(RowsFile + ".old-1", "founders");

        Store.ForgetPeople(Id);
        Store.ForgetPeople(Id);

        Assert.Null(Store.FindWorkplace(Id));
        Assert.Equal(["experiment.json", "rows.ndjson"], Directory.GetFiles(Path.Combine(_folder, "e-1")).Select(Path.GetFileName).Order());
        Assert.Equal(
            Replicate(0).Select(row => Encoding.UTF8.GetString((row with { Founders = [] }).ToJsonLine())),
            Store.ReadRows(Id).Rows.Select(row => Encoding.UTF8.GetString(row.ToJsonLine())));
    }

    [Fact]
    public void ForgetPeople_WorkplaceIsReadMeanwhile_OverwritesItsBytes()
    {
        Store.Add(Manifest(Id), stream => stream.Write([1, 2, 3]));
        using var reader = File.OpenRead(Store.FindWorkplace(Id)!);

        Store.ForgetPeople(Id);

        var bytes = new byte[1 << 21];
        Assert.All(bytes[..reader.ReadAtLeast(bytes, 3)], one => Assert.Equal(0, one));
    }

    [Fact]
    public void ForgetPeople_RowsAreReadMeanwhile_OverwritesTheirBytes()
    {
        Store.Add(Manifest(Id), stream => stream.WriteByte(1));
        Store.Append(Id, Replicate(0));
        using var reader = File.OpenRead(RowsFile);
        var length = reader.Length;

        Store.ForgetPeople(Id);

        AssertOverwritten(reader, length);
        Assert.Equal(2, Store.ReadRows(Id).Rows.Length);
    }

    [Fact]
    public void ReadRows_DamagedAndThenForgotten_LeavesNoBytesOfTheFileThatWasReplaced()
    {
        Store.Add(Manifest(Id), stream => stream.WriteByte(1));
        Store.Append(Id, Replicate(1));
        var text = File.ReadAllText(RowsFile);
        File.WriteAllText(RowsFile, text.Replace("\"livedDays\":100", "\"livedDays\":900", StringComparison.Ordinal));
        using var reader = File.OpenRead(RowsFile);
        var length = reader.Length;

        Store.ReadRows(Id);
        Store.ForgetPeople(Id);

        AssertOverwritten(reader, length);
    }

    [Fact]
    public void Open_AfterANodeWasKilledAmidAnAdd_RemovesThePeople()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "e-1"));
        File.WriteAllText(Path.Combine(_folder, "e-1", "workplace.bin"), "people");
        File.WriteAllText(Path.Combine(_folder, "e-1", "workplace.bin.new"), "people");

        Assert.Empty(Store.List());

        Assert.Empty(Directory.GetFiles(Path.Combine(_folder, "e-1")));
    }

    // Whoever opened a file before another took its name sees what is in its blocks.
    private static void AssertOverwritten(FileStream reader, long length)
    {
        var bytes = new byte[length];
        reader.ReadExactly(bytes);
        Assert.True(length > 0);
        Assert.DoesNotContain(bytes, one => one != 0);
    }

    private static ExperimentManifest Manifest(ExperimentId id) => new()
    {
        Id = id,
        AskedAt = new(2026, 3, 1, 9, 30, 0, TimeSpan.Zero),
        Scenario = new() { Replicates = 7 },
    };

    private static ImmutableArray<ReplicateRow> Replicate(int replicate) => [Row(replicate, 0), Row(replicate, 1)];

    private static ReplicateRow Row(int replicate, int strategy) => new()
    {
        Strategy = strategy,
        Replicate = replicate,
        Values = [.. MeasureCatalogue.All.Select((_, place) => place % 3 == 0 ? (double?)null : place + (0.1 * replicate))],
        Active = [1, 2],
        Members = [3, 4],
        Questions = [0, 1],
        Answers = [0, 0],
        Founders = [5],
        LivedDays = (100 * replicate) + strategy,
        FellSilent = strategy == 1,
    };
}
