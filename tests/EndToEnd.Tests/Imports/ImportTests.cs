using System.Text.Json;
using System.Text.RegularExpressions;
using LearningGraph.Storage;

namespace LearningGraph.EndToEnd.Tests;

/// <summary>An import of each format into one node, repeated, undone, killed together with the node, and gone on with.</summary>
public sealed partial class ImportTests : IDisposable
{
    private readonly TemporaryFolder _data = new();
    private readonly TemporaryFolder _input = new();
    private readonly Importer _importer = new();
    private readonly Uri _url = NodeProcess.ChooseUrl();

    public void Dispose()
    {
        _importer.Dispose();
        _input.Dispose();
        _data.Dispose();
    }

    [Theory]
    [InlineData("stackexchange")]
    [InlineData("qa")]
    [InlineData("ndjson")]
    [InlineData("csv")]
    [InlineData("slack")]
    [InlineData("esco")]
    public async Task Import_AgainUndoneKilledAndGoneOnWith_IsEachTimeWhatARebuildSays(string format)
    {
        var made = MadeSource.Write(format, _input.Path);
        string[] imported, undone, repeated;
        List<string> ids;
        JsonElement first;
        await using (var node = await StartAsync())
        {
            first = await _importer.RunAsync(node, made.Arguments);
            imported = await Fingerprint.TakeAsync(node.Http);
            var stored = await Importer.ReadDurableAsync(node);

            var again = await _importer.RunAsync(node, made.Arguments);

            AssertEverythingIsCounted(first, made);
            AssertNothingIsNew(first, again);
            Assert.Equal(stored, await Importer.ReadDurableAsync(node));
            Fingerprint.AssertSame(imported, await Fingerprint.TakeAsync(node.Http));
            await node.KillAsync();
        }

        ids = await ReadIdsAsync();
        await using (var node = await RebuildAsync())
        {
            Fingerprint.AssertSame(imported, await Fingerprint.TakeAsync(node.Http));

            var undo = await _importer.RunAsync(node, "--undo", MadeSource.Name);

            undone = await Fingerprint.TakeAsync(node.Http);
            Assert.Equal(
                (Sent(first, "accepted"), Sent(first, "profilesWritten")), (undo.GetProperty("retracted").GetInt64(), undo.GetProperty("withdrawn").GetInt64()));
            Assert.Contains("/v1/sources?limit=1000 {\"items\":[]}", undone);
            Assert.DoesNotContain(undone, line => line.Contains("\"score\":", StringComparison.Ordinal) || line.Contains("Person 1", StringComparison.Ordinal));
            await node.KillAsync();
        }

        await using (var node = await RebuildAsync())
        {
            Fingerprint.AssertSame(undone, await Fingerprint.TakeAsync(node.Http));
            var half = (Sent(first, "accepted") + Sent(first, "profilesWritten")) / 2;
            await _importer.KillAsync(node, await Importer.ReadDurableAsync(node) + half, made.Arguments);
        }

        await using (var node = await StartAsync())
        {
            var resumed = await _importer.RunAsync(node, made.Arguments);

            Assert.InRange(Sent(resumed, "sentBefore"), 1, Sent(first, "sent") - 1);
            Assert.Equal(Sent(first, "sent"), Sent(resumed, "sent"));
            repeated = await Fingerprint.TakeAsync(node.Http);
            Assert.Equal(imported.Select(WithoutWhen), repeated.Select(WithoutWhen));
            await node.KillAsync();
        }

        Assert.Equal(ids, await ReadIdsAsync());
        await using (var node = await RebuildAsync())
        {
            Fingerprint.AssertSame(repeated, await Fingerprint.TakeAsync(node.Http));
        }
    }

    // Nothing vanishes: what was read became an entry or is named as left out, and each entry was taken or refused.
    private static void AssertEverythingIsCounted(JsonElement report, MadeSource made)
    {
        var (read, entries, skipped) = (Sum("read"), Sum("imported"), Sum("skipped"));
        Assert.Equal(read, entries + skipped);
        Assert.Equal(entries, Sent(report, "sent"));
        Assert.Equal(entries, Sent(report, "accepted") + Sent(report, "profilesWritten") + Sent(report, "rejected"));
        Assert.True(skipped > 0, report.ToString());

        long Sum(string what) => report.GetProperty("reading").GetProperty(what).EnumerateObject()
            .Where(count => !made.Uncounted.Any(uncounted => count.Name.StartsWith(uncounted, StringComparison.Ordinal)))
            .Sum(count => count.Value.GetInt64());
    }

    private static void AssertNothingIsNew(JsonElement first, JsonElement again)
    {
        Assert.Equal((0, 0), (Sent(again, "accepted"), Sent(again, "profilesWritten")));
        Assert.Equal(
            (Sent(first, "accepted"), Sent(first, "profilesWritten"), Sent(first, "rejected")),
            (Sent(again, "duplicates"), Sent(again, "profilesKept"), Sent(again, "rejected")));
    }

    private static long Sent(JsonElement report, string what) => report.GetProperty("sending").GetProperty(what).GetInt64();

    private Task<NodeProcess> StartAsync() => NodeProcess.StartAsync(["--Storage:Folder", _data.Path, "--urls", _url.AbsoluteUri]);

    private Task<NodeProcess> RebuildAsync()
    {
        NodeProcess.DropSnapshots(_data.Path);
        return StartAsync();
    }

    // Of the interactions, in the order of the log.
    private async Task<List<string>> ReadIdsAsync()
    {
        await using var log = SqliteInteractionLog.Open(_data.Path);
        List<string> ids = [];
        for (var page = await log.ReadAsync(0, 10_000, TestContext.Current.CancellationToken); page.Rows.Length > 0;
            page = await log.ReadAsync(page.Last, 10_000, TestContext.Current.CancellationToken))
        {
            ids.AddRange(page.Rows.OfType<InteractionRow>().Select(row => row.Id.Value));
        }

        return ids;
    }

    // Of each import another: where in the log its source ends, and since when somebody is an owner.
    private static string WithoutWhen(string line) => When().Replace(line, "");

    [GeneratedRegex(""",("position":[0-9]+|(?<="owner",)"since":"[^"]*")""")]
    private static partial Regex When();
}
