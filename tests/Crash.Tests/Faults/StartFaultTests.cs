using LearningGraph.Storage;

namespace LearningGraph.Crash.Tests;

/// <summary>Folders that a node cannot start on: exit code 1, and one line that names the file and what to do.</summary>
public sealed class StartFaultTests
{
    private const string Nobody = "65534";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Start_FolderInUse_IsRefusedAndTheOtherNodeGoesOn()
    {
        using TemporaryFolder folder = new();
        await using var node = await NodeProcess.StartAsync(folder.Path);

        var line = Refuse(await NodeProcess.RunAsync("--Storage:Folder", folder.Path));

        Assert.Equal($"The folder '{folder.Path}' is in use by another node. Stop that node, or give this one a folder of its own with Storage:Folder.", line);
        await new Calls(node.Http, new()).PutGroupAsync("guild");
    }

    [Fact]
    public async Task Start_EmptyDatabase_IsRefused()
    {
        using TemporaryFolder folder = new();
        await File.WriteAllBytesAsync(Path.Combine(folder.Path, "learninggraph.db"), [], Cancellation);

        var line = Refuse(await NodeProcess.RunAsync("--Storage:Folder", folder.Path));

        Assert.Equal($"The file '{folder.Path}/learninggraph.db' is empty, which a database never is. Restore it from a backup, or delete it to start afresh.", line);
    }

    [Fact]
    public async Task Start_FullDisk_IsRefused()
    {
        using var disk = SmallDisk.Require(1);
        disk.Fill();

        var line = Refuse(await NodeProcess.RunAsync("--Storage:Folder", disk.Path));

        Assert.Equal($"The file '{disk.Path}/learninggraph.db' is on a disk that is full. Make room there.", line);
    }

    [Theory]
    [InlineData("folder", "The folder '{0}' cannot be used. Access to the path '{0}/learninggraph.lock' is denied.")]
    [InlineData("database", "The file '{0}/learninggraph.db' cannot be written. The node needs the right to write it and to make files in its folder")]
    public async Task Start_WithoutTheRightToWrite_IsRefused(string readOnly, string expected)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Rights are given in another way on Windows.");
        using TemporaryFolder folder = new();
        await SqliteInteractionLog.Open(folder.Path).DisposeAsync();
        await CommandLineProcess.RunAsync("chmod", "-R", readOnly == "folder" ? "a-w,a+rX" : "a+rwX", folder.Path);
        await CommandLineProcess.RunAsync("chmod", "a-w", Path.Combine(folder.Path, "learninggraph.db"));

        // Nothing is refused to the administrator.
        string[] asSomebody = Environment.IsPrivilegedProcess ? ["setpriv", "--reuid", Nobody, "--clear-groups"] : [];
        if (Environment.IsPrivilegedProcess)
        {
            var (code, output) = await CommandLineProcess.RunAsync([.. asSomebody, "test", "-r", Programs.Silo]);
            Assert.SkipUnless(code == 0, $"Nobody cannot run {Programs.Silo}: {output}");
        }

        var line = Refuse(await CommandLineProcess.RunAsync([.. asSomebody, "dotnet", Programs.Silo, "--urls", "http://127.0.0.1:0", "--Storage:Folder", folder.Path]));

        Assert.StartsWith(string.Format(System.Globalization.CultureInfo.InvariantCulture, expected, folder.Path), line, StringComparison.Ordinal);
    }

    /// <summary>Damage that shows only when the whole log is folded.</summary>
    [Fact]
    public async Task Start_DamagedPage_EndsTheNodeWithALineThatSaysSo()
    {
        using TemporaryFolder folder = new();
        await using (var log = SqliteInteractionLog.Open(folder.Path))
        {
            await log.AppendAsync(
                [.. Enumerable.Range(0, 2_000).Select(i => new InteractionRecorded(new()
                {
                    Id = new($"i-{i}"), Kind = InteractionKind.Asked, At = DateTimeOffset.UnixEpoch, Actor = new("ana"), Text = $"text {i}",
                }))],
                Cancellation);
        }

        var database = Path.Combine(folder.Path, "learninggraph.db");
        var bytes = await File.ReadAllBytesAsync(database, Cancellation);
        bytes.AsSpan(bytes.AsSpan().IndexOf("text 1000"u8) / 4096 * 4096, 4096).Fill(0xA5);
        await File.WriteAllBytesAsync(database, bytes, Cancellation);

        var (code, output) = await NodeProcess.RunAsync("--Storage:Folder", folder.Path);

        Assert.Equal(1, code);
        Assert.Contains($"'{database}' is damaged or is no SQLite database. Restore it from a backup", output, StringComparison.Ordinal);
        Assert.Contains("and the node stops: The database is damaged or is no SQLite database.", output, StringComparison.Ordinal);
    }

    private static string Refuse((int ExitCode, string Output) ended)
    {
        Assert.Equal(1, ended.ExitCode);
        return Assert.Single(ended.Output.Trim().Split('\n'));
    }
}
