using System.Text;

namespace LearningGraph.Storage.Tests;

public sealed class SnapshotFolderTests : IDisposable
{
    private static readonly SnapshotHeader Header = new("build-1", new(17, "fingerprint"), Sample.Monday);

    private readonly string _folder = Directory.CreateTempSubdirectory("lg-snapshots-").FullName;
    private readonly SnapshotFolder _snapshots;

    public SnapshotFolderTests() => _snapshots = new(_folder);

    private string FileName => Path.Combine(_folder, "projections.snapshot");

    [Fact]
    public void Open_AfterWrite_GivesHeaderAndContent()
    {
        var content = Bytes(3_000_000);

        var length = Write(content);

        using var stored = _snapshots.Open("projections")!;
        Assert.Equal((FileName, Header), (stored.File, stored.Header));
        Assert.Equal(new FileInfo(FileName).Length, length);
        var read = new byte[content.Length];
        stored.Content.ReadExactly(read);
        Assert.Equal(content, read);
    }

    [Fact]
    public void Open_NothingWritten_IsNull() => Assert.Null(_snapshots.Open("projections"));

    [Fact]
    public void Open_AnyByteChanged_IsRefusedByName()
    {
        Write(Bytes(500));
        var whole = File.ReadAllBytes(FileName);
        for (var place = 0; place < whole.Length; place++)
        {
            var damaged = (byte[])whole.Clone();
            damaged[place] ^= 0x10;
            File.WriteAllBytes(FileName, damaged);

            Assert.StartsWith($"The file '{FileName}' is ", Assert.Throws<InvalidDataException>(() => _snapshots.Open("projections")).Message, StringComparison.Ordinal);
        }

        File.WriteAllBytes(FileName, whole);
        using var stored = _snapshots.Open("projections");
        Assert.NotNull(stored);
    }

    [Fact]
    public void Open_CutShortAnywhere_IsRefused()
    {
        Write(Bytes(500));
        var whole = File.ReadAllBytes(FileName);
        for (var length = 0; length < whole.Length; length++)
        {
            File.WriteAllBytes(FileName, whole[..length]);

            Assert.Throws<InvalidDataException>(() => _snapshots.Open("projections"));
        }
    }

    [Fact]
    public void Open_AnotherFormat_IsRefusedByItsNumber()
    {
        Write(Bytes(500));
        var other = File.ReadAllBytes(FileName);
        other[8] = 99;
        File.WriteAllBytes(FileName, other);

        Assert.Contains("format 99", Assert.Throws<InvalidDataException>(() => _snapshots.Open("projections")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_FailsHalfWay_LeavesTheOneBeforeAndNothingElse()
    {
        Write(Bytes(500));
        var before = File.ReadAllBytes(FileName);

        Assert.Throws<IOException>(() => _snapshots.Write("projections", Header, Fail, CancellationToken.None));

        Assert.Equal(before, File.ReadAllBytes(FileName));
        Assert.Equal([FileName], Directory.GetFiles(_folder));

        static void Fail(Stream stream)
        {
            stream.Write(Bytes(5_000_000));
            throw new IOException("No space left on device");
        }
    }

    [Fact]
    public void Write_Cancelled_LeavesTheOneBeforeAndNothingElse()
    {
        Write(Bytes(500));
        var before = File.ReadAllBytes(FileName);
        using CancellationTokenSource cancellation = new();

        Assert.Throws<OperationCanceledException>(() => _snapshots.Write("projections", Header, Cancel, cancellation.Token));

        Assert.Equal(before, File.ReadAllBytes(FileName));
        Assert.Equal([FileName], Directory.GetFiles(_folder));

        void Cancel(Stream stream)
        {
            stream.Write(Bytes(5_000_000));
            cancellation.Cancel();
            stream.Write(Bytes(5_000_000));
        }
    }

    [Fact]
    public void Write_BigEnoughForADisk_OnAFullOne_LeavesTheOneBefore()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "There is no device that is always full.");
        Write(Bytes(500));
        var before = File.ReadAllBytes(FileName);
        File.CreateSymbolicLink(FileName + ".new", "/dev/full");

        Assert.Throws<IOException>(() => _snapshots.Write("projections", Header, stream => stream.Write(Bytes(5_000_000)), CancellationToken.None));

        Assert.Equal(before, File.ReadAllBytes(FileName));
        Assert.Equal([FileName], Directory.GetFiles(_folder));
    }

    [Fact]
    public void New_LeftoverOfAKill_IsRemovedAndTheRestLeftAlone()
    {
        Write(Bytes(500));
        File.WriteAllText(FileName + ".new", "half");
        File.WriteAllText(Path.Combine(_folder, "notes.txt.new"), "mine");

        _ = new SnapshotFolder(_folder);

        Assert.Equal(
            ["notes.txt.new", "projections.snapshot"],
            Directory.GetFiles(_folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Delete_Present_OverwritesEveryByteBeforeItGoes()
    {
        Write(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("secret ", 400_000))));

        // Another name of the same file shows what is left in its blocks.
        var sameFile = Path.Combine(_folder, "same");
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Hard links are made with a command of Linux.");
        System.Diagnostics.Process.Start("ln", [FileName, sameFile]).WaitForExit();
        var length = new FileInfo(sameFile).Length;

        _snapshots.Delete("projections");

        Assert.False(File.Exists(FileName));
        Assert.Equal(new byte[length], File.ReadAllBytes(sameFile));
    }

    [Fact]
    public void Delete_NothingThere_DoesNothing() => _snapshots.Delete("projections");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private long Write(byte[] content) => _snapshots.Write("projections", Header, stream => stream.Write(content), CancellationToken.None);

    private static byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        new Random(1).NextBytes(bytes);
        return bytes;
    }
}
