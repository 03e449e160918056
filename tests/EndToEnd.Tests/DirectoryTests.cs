using System.Net.Http.Json;
using System.Text.Json;

namespace LearningGraph.EndToEnd.Tests;

/// <summary>A directory that is imported again and again, while people say things of themselves.</summary>
public sealed class DirectoryTests
{
    private const string Map = """{"files":[{"entries":[{"learner":"{id}","name":"{name}","unit":"{unit}","manager":"{boss}"}]}]}""";
    private const string Chosen = """{"name":"Ana","unit":"IT","manager":"mia","goals":["rust"],"capacityPerWeek":2,"recommendable":false}""";

    [Fact]
    public async Task Import_DirectoryAgainAndAgain_BringsChangesAndLeavesWhatPeopleChose()
    {
        using TemporaryFolder folder = new();
        using TemporaryFolder data = new();
        await using var node = await NodeProcess.StartAsync(folder.Path);
        await ImportAsync(node, data, "ana,Ana,IT,mia\nbo,Bo,IT,mia\n");
        using var put = await node.Http.PutAsJsonAsync("/v1/learners/ana", JsonElement.Parse(Chosen), TestContext.Current.CancellationToken);
        put.EnsureSuccessStatusCode();
        var before = await GetAsync(node, "/v1/learners/ana");

        var changed = await ImportAsync(node, data, "ana,Ana,Sales,\nbo,Bo,IT,mia\ncy,Cy,IT,mia\n");
        var after = await GetAsync(node, "/v1/learners/ana");
        var durable = await GetAsync(node, "/health/ready");
        var again = await ImportAsync(node, data, "ana,Ana,Sales,\nbo,Bo,IT,mia\ncy,Cy,IT,mia\n");
        var unchanged = await GetAsync(node, "/health/ready");
        var (undone, output) = await CommandLineProcess.LearningGraphAsync("import", "--undo", "hr", "--url", node.Http.BaseAddress!.ToString());

        Assert.Contains("profiles   2 written, 1 there already", changed, StringComparison.Ordinal);
        Assert.Equal(before.Replace("\"IT\"", "\"Sales\"", StringComparison.Ordinal), after);
        Assert.Contains("profiles   0 written, 3 there already", again, StringComparison.Ordinal);
        Assert.Equal(durable, unchanged);
        Assert.True(undone == 0, output);
        Assert.Equal(before, await GetAsync(node, "/v1/learners/ana"));
    }

    private static async Task<string> ImportAsync(NodeProcess node, TemporaryFolder data, string rows)
    {
        var (table, map) = (Path.Combine(data.Path, "people.csv"), Path.Combine(data.Path, "map.json"));
        await File.WriteAllTextAsync(table, "id,name,unit,boss\n" + rows, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(map, Map, TestContext.Current.CancellationToken);
        var (exitCode, output) = await CommandLineProcess.LearningGraphAsync(
            "import", "csv", table, "--map", map, "--source", "hr", "--url", node.Http.BaseAddress!.ToString());
        Assert.True(exitCode == 0, output);
        return output;
    }

    private static Task<string> GetAsync(NodeProcess node, string path) => node.Http.GetStringAsync(path, TestContext.Current.CancellationToken);
}
