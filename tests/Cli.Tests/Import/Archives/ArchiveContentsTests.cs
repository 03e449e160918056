using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace LearningGraph.Cli.Tests;

public sealed class ArchiveContentsTests : IDisposable
{
    private static readonly byte[] DirectoryRecord = [(byte)'P', (byte)'K', 1, 2];

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Open_HonestArchive_ReadsItsFiles()
    {
        using var contents = ArchiveContents.Open(Pack(("folder/", ""), ("folder/a.txt", "alpha"), ("b.txt", "beta")));

        Assert.Equal(["folder/a.txt", "b.txt"], contents.Names);
        using StreamReader text = new(contents.Read("folder/a.txt"));
        Assert.Equal("alpha", text.ReadToEnd());
    }

    [Theory]
    [InlineData("../etc/passwd")]
    [InlineData("a/../../b")]
    [InlineData("/etc/passwd")]
    [InlineData("C:/windows/x")]
    [InlineData("a\\b")]
    [InlineData("./a")]
    [InlineData("a//b")]
    [InlineData("a\nb")]
    public void Open_PathThatLeadsElsewhere_RefusesTheArchive(string name) =>
        AssertRefused(Pack(("good.txt", "x"), (name, "x")), "is no plain path inside the archive.");

    [Theory]
    [InlineData("a.txt")]
    [InlineData("A.TXT")]
    public void Open_SameNameTwice_RefusesTheArchive(string again) => AssertRefused(Pack(("a.txt", "x"), (again, "y")), $"entry '{again}' is there twice.");

    [Fact]
    public void Open_SymbolicLink_RefusesTheArchive()
    {
        var path = Path.Combine(folder.Path, "t.zip");
        using (var archive = ZipFile.Open(path, ZipArchiveMode.Create))
        {
            var link = archive.CreateEntry("link");
            link.ExternalAttributes = 0xA1FF << 16;
            using var target = link.Open();
            target.Write("/etc/passwd"u8);
        }

        AssertRefused(path, "entry 'link' is a symbolic link.");
    }

    [Fact]
    public void Open_EntryThatExpandsBeyondMeasure_RefusesTheArchive() =>
        AssertRefused(Pack(("bomb.json", new string('0', 20_000_000))), "entry 'bomb.json' expands to 20000000 bytes, more than 200 times its packed size.");

    [Fact]
    public void Open_ManyLittleEntriesThatExpandBeyondMeasure_RefusesTheArchive() =>
        AssertRefused(
            Pack([.. Enumerable.Range(0, 20).Select(number => ($"bomb{number}.json", new string('0', 2_000_000)))]),
            "expands to 40000000 bytes, more than 200 times its size.");

    [Fact]
    public void Open_EntrySaidToBeHuge_RefusesTheArchive()
    {
        var path = Pack(("a.json", "[]"));
        Patch(path, record => BinaryPrimitives.WriteUInt32LittleEndian(record[24..], 0xFFFF_FFF0));

        AssertRefused(path, "entry 'a.json' expands to 4294967280 bytes, more than 200 times its packed size.");
    }

    [Fact]
    public void Open_EntriesThatShareTheirBytes_RefusesTheArchive()
    {
        var incompressible = Convert.ToBase64String(Enumerable.Range(0, 30_000).Select(number => (byte)((number * 7919) ^ (number >> 3))).ToArray());
        var path = Pack([("a.json", incompressible), .. Enumerable.Range(0, 20).Select(number => ($"b{number}.json", "x"))]);
        var packed = 0u;
        Patch(path, record =>
        {
            packed = packed == 0 ? BinaryPrimitives.ReadUInt32LittleEndian(record[20..]) : packed;
            BinaryPrimitives.WriteUInt32LittleEndian(record[20..], packed);
            BinaryPrimitives.WriteUInt32LittleEndian(record[42..], 0);
        });

        AssertRefused(path, "holds entries that share their bytes: it is made to expand without end.");
    }

    [Fact]
    public void Read_EntryLongerThanTheArchiveSays_EndsThere()
    {
        var path = Pack(("a.json", new string('x', 100_000)));
        Patch(path, record => BinaryPrimitives.WriteUInt32LittleEndian(record[24..], 10));
        using var contents = ArchiveContents.Open(path);

        using var entry = contents.Read("a.json");
        var failure = Record.Exception(() => entry.CopyTo(Stream.Null));

        Assert.True(failure is CommandFailedException || entry.Position <= 10, $"{entry.Position} bytes came out.");
    }

    [Fact]
    public void Read_BrokenEntry_FailsNamingArchiveAndEntry()
    {
        var path = Pack(("a.json", "some text that is packed, some text that is packed"));
        var bytes = File.ReadAllBytes(path);
        bytes.AsSpan(36, 20).Fill(0xFF);
        File.WriteAllBytes(path, bytes);
        using var contents = ArchiveContents.Open(path);

        using var entry = contents.Read("a.json");

        Assert.StartsWith($"{path}: 'a.json' is broken: ", Assert.Throws<CommandFailedException>(() => entry.CopyTo(Stream.Null)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PK and no more")]
    [InlineData("plain text")]
    public void Open_NoArchive_FailsNamingTheFile(string content) =>
        AssertRefused(folder.Write("t.zip", content), "is not a ZIP file that can be read: ");

    [Fact]
    public void Open_CutArchive_FailsNamingTheFile()
    {
        var path = Pack(("a.json", "some text"), ("b.json", "some text"));
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..^30]);

        AssertRefused(path, "is not a ZIP file that can be read: ");
    }

    private static void AssertRefused(string path, string reason)
    {
        var failure = Assert.Throws<CommandFailedException>(() => ArchiveContents.Open(path));

        Assert.StartsWith(path, failure.Message, StringComparison.Ordinal);
        Assert.Contains(reason, failure.Message, StringComparison.Ordinal);
    }

    private string Pack(params (string Name, string Content)[] entries)
    {
        var path = Path.Combine(folder.Path, "packed.zip");
        using var archive = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach (var (name, content) in entries)
        {
            using var entry = archive.CreateEntry(name, CompressionLevel.SmallestSize).Open();
            entry.Write(Encoding.UTF8.GetBytes(content));
        }

        return path;
    }

    private delegate void Change(Span<byte> record);

    private static void Patch(string path, Change change)
    {
        var bytes = File.ReadAllBytes(path);
        for (var at = 0; bytes.AsSpan(at).IndexOf(DirectoryRecord) is >= 0 and var next; at += next + 4)
        {
            change(bytes.AsSpan(at + next));
        }

        File.WriteAllBytes(path, bytes);
    }
}
