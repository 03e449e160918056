using System.Net;
using System.Net.Http.Json;

namespace LearningGraph.Crash.Tests;

public sealed class SyncTests
{
    /// <summary>Watches the node's system calls: the log is synced to the disk between the request and its acknowledgement.</summary>
    [Fact]
    public async Task Post_BeforeItIsAcknowledged_TheLogIsSynced()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "System calls are watched on Linux only.");
        Assert.True(File.Exists("/usr/bin/strace"), "strace is not installed; eng/test.sh installs it on Debian.");
        using TemporaryFolder folder = new();
        var trace = Path.Combine(folder.Path, "trace.txt");
        string[] strace = ["strace", "-f", "-y", "-s", "400", "-e", "trace=fsync,fdatasync,recvmsg,recvfrom,sendmsg,sendto,read,write", "-o", trace];
        await using (var node = await NodeProcess.StartAsync(["--Storage:Folder", Path.Combine(folder.Path, "data")], strace))
        {
            using var response = await node.Http.PostAsJsonAsync(
                "/v1/interactions",
                new { id = "watched", kind = "asked", at = "2026-03-01T09:30:00Z", actor = "ana" },
                TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
            await node.KillAsync();
        }

        var calls = await File.ReadAllLinesAsync(trace, TestContext.Current.CancellationToken);
        var requested = Array.FindIndex(calls, call => call.Contains("POST /v1/interactions", StringComparison.Ordinal));
        var acknowledged = Array.FindIndex(calls, call => call.Contains("HTTP/1.1 202", StringComparison.Ordinal));
        var synced = Array.FindIndex(calls, Math.Max(0, requested), call => call.Contains("sync(", StringComparison.Ordinal) && call.Contains(".db", StringComparison.Ordinal));

        Assert.True(requested >= 0 && acknowledged > requested, "The trace does not show the request and its answer.");
        Assert.InRange(synced, requested + 1, acknowledged - 1);
    }
}
