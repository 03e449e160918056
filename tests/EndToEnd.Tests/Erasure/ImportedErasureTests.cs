using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace LearningGraph.EndToEnd.Tests;

/// <summary>Somebody came in with an import and is erased: nothing of that person is left in any file, also not after the next import.</summary>
public sealed class ImportedErasureTests
{
    private const string OftenSaved = "00:00:01";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public Task Delete_SomebodyFromTables_LeavesNoByteAlsoAfterTheNextImport() =>
        AssertStaysErasedAsync("zoe.wondraczek", ["wondraczek", "Wondraczek", "Quixotine"], async folder =>
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "people.csv"), """
                id,name,boss,since
                zoe.wondraczek,Quixotine Wondraczek,mona,2024-05-01T00:00:00Z
                olga,Olga,zoe.wondraczek,2024-05-01T00:00:00Z
                """, Cancellation);
            await File.WriteAllTextAsync(Path.Combine(folder, "map.json"), """
                {
                  "files": [{
                    "entries": [
                      { "learner": "{id}", "name": "{name}", "manager": "{boss}" },
                      { "group": "team-of-everybody", "owners": "{id}" },
                      { "id": "{id}:joined", "kind": "joined", "at": "{since}", "actor": "{id}", "group": "everybody" },
                      { "id": "{id}-thanks-{boss}", "kind": "thanked", "at": "{since}", "actor": "{id}", "with": ["{boss}"] }
                    ]
                  }]
                }
                """, Cancellation);
            return ["csv", Path.Combine(folder, "people.csv"), "--map", Path.Combine(folder, "map.json"), "--source", "hr"];
        });

    [Fact]
    public Task Delete_SomebodyFromSlack_LeavesNoByteAlsoAfterTheNextImport() =>
        AssertStaysErasedAsync("chat:U7WONDRACZEK", ["U7WONDRACZEK", "Wondraczek", "grumbelflotz"], async folder =>
        {
            var file = Path.Combine(folder, "export.zip");
            await using var zip = await ZipFile.OpenAsync(file, ZipArchiveMode.Create, Cancellation);
            await WriteAsync(zip, "users.json", """
                [{"id": "U7WONDRACZEK", "name": "zoe", "profile": {"real_name": "Zoe Wondraczek"}}, {"id": "U2", "name": "olga", "profile": {"real_name": "Olga"}}]
                """);
            await WriteAsync(zip, "channels.json", """
                [{"id": "C1", "name": "dba", "created": 1577836800, "creator": "U2", "members": ["U7WONDRACZEK", "U2"]}]
                """);
            await WriteAsync(zip, "dba/2020-01-02.json", """
                [{"type": "message", "user": "U7WONDRACZEK", "ts": "1577923200.000100", "text": "How does grumbelflotz work?"},
                 {"type": "message", "user": "U2", "ts": "1577923260.000200", "thread_ts": "1577923200.000100", "text": "Like this."}]
                """);
            return ["slack", file, "--source", "chat"];
        });

    private static async Task AssertStaysErasedAsync(string person, string[] traces, Func<string, Task<string[]>> prepare)
    {
        using TemporaryFolder folder = new();
        using TemporaryFolder outside = new();
        await using var node = await NodeProcess.StartAsync(["--Storage:Folder", folder.Path, "--Snapshots:Interval", OftenSaved]);
        string[] import = ["import", .. await prepare(outside.Path), "--url", node.Http.BaseAddress!.ToString()];
        await RunAsync(import);
        Assert.Equal(traces, (await FolderSearch.FindAsync(folder.Path, traces)).Select(found => found.Split(" in ")[0]).Distinct());

        await EraseAsync(node, person);

        Assert.Empty(await FolderSearch.FindAsync(folder.Path, traces));

        var output = await RunAsync(import);

        Assert.Contains("1 profile of people who were erased on request", output, StringComparison.Ordinal);
        Assert.Contains("rejected   0", output, StringComparison.Ordinal);
        Assert.Empty(await FolderSearch.FindAsync(folder.Path, traces));
        Assert.Equal(HttpStatusCode.NotFound, (await node.Http.GetAsync(AddressOf(person), Cancellation)).StatusCode);

        using var byHand = await node.Http.PutAsJsonAsync(AddressOf(person), new { name = "somebody new" }, Cancellation);
        Assert.Equal(HttpStatusCode.OK, byHand.StatusCode);
    }

    // The snapshot before goes as soon as the node knows the erasure; the next one says that it has gone.
    private static async Task EraseAsync(NodeProcess node, string person)
    {
        using var erased = await node.Http.DeleteAsync(AddressOf(person), Cancellation);
        var position = (await erased.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("position").GetInt64();
        while (true)
        {
            var health = await node.Http.GetFromJsonAsync<JsonElement>("/health/ready", Cancellation);
            if (health.TryGetProperty("snapshot", out var saved) && saved.GetProperty("position").GetInt64() >= position)
            {
                return;
            }

            await Task.Delay(100, Cancellation);
        }
    }

    private static string AddressOf(string person) => $"/v1/learners/{Uri.EscapeDataString(person)}";

    private static async Task WriteAsync(ZipArchive zip, string name, string content)
    {
        await using StreamWriter writer = new(await zip.CreateEntry(name).OpenAsync(Cancellation));
        await writer.WriteAsync(content);
    }

    private static async Task<string> RunAsync(string[] arguments)
    {
        var (exitCode, output) = await CommandLineProcess.LearningGraphAsync(arguments);
        Assert.True(exitCode == 0, output);
        return output;
    }
}
