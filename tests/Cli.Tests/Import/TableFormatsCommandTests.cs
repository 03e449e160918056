using System.IO.Compression;

namespace LearningGraph.Cli.Tests;

/// <summary>Tables, Slack and ESCO from the command line to a node.</summary>
public sealed class TableFormatsCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Import_CsvTwice_SendsProfilesAndInteractionsAndThenAddsNothing()
    {
        await using var node = await RecordingNode.StartAsync();
        var table = folder.Write("people.csv", "id,since\nana,2024-01-01T00:00:00Z\nbo,soon\n");
        var map = folder.Write("map.json", """
            {"files":[{"entries":[{"learner":"{id}"},{"id":"{id}:joined","kind":"joined","at":"{since}","actor":"{id}","group":"all"}]}]}
            """);

        var first = await Command.RunAsync("import", "csv", table, "--map", map, "--url", node.Url.ToString());
        var again = await Command.RunAsync("import", "csv", table, "--map", map, "--url", node.Url.ToString());

        Assert.Equal((0, "", 0, ""), (first.ExitCode, first.Error, again.ExitCode, again.Error));
        Assert.Equal(["/v1/learners/ana", "/v1/learners/bo"], node.Profiles.Keys.Order());
        Assert.Contains("line 3: people.csv, since: 'soon' is not an RFC 3339 time", first.Output, StringComparison.Ordinal);
        Assert.Contains("duplicates 1", again.Output, StringComparison.Ordinal);
        Assert.Equal("people", node.Batches.First().Single().GetProperty("source").GetString());
    }

    [Theory]
    [InlineData("""{"files":[{"entries":[{"id":"{id}","kind":"joined","at":"{since}","actor":"{id}","group":"all"}]}]}""", "people", null)]
    [InlineData("""{"source":"hr","files":[{"entries":[{"id":"{id}","kind":"joined","at":"{since}","actor":"{id}","group":"all"}]}]}""", "hr", null)]
    [InlineData("""{"source":"hr","files":[{"entries":[{"id":"{id}","kind":"joined","at":"{since}","actor":"{id}","group":"all"}]}]}""", "given", "given")]
    public async Task Import_CsvOfTheNextMonth_IsTheSameSource(string mapping, string source, string? given)
    {
        await using var node = await RecordingNode.StartAsync();
        var map = folder.Write("map.json", mapping);
        string[] option = given is null ? [] : ["--source", given];

        foreach (var month in (string[])["03", "04"])
        {
            var table = folder.Write($"people-2026-{month}.csv", "id,since\nana,2024-01-01T00:00:00Z\n");
            Assert.Equal(0, (await Command.RunAsync(["import", "csv", table, "--map", map, "--url", node.Url.ToString(), .. option])).ExitCode);
        }

        Assert.All(node.Batches, batch => Assert.Equal(source, batch.Single().GetProperty("source").GetString()));
        Assert.Equal(2, node.Batches.Count);
    }

    [Fact]
    public async Task Import_CsvWhoseMappingNamesNoSource_FailsInOneLine()
    {
        var map = folder.Write("map.json", """{"source":" ","files":[{"entries":[{"learner":"{id}"}]}]}""");

        var run = await Command.RunAsync("import", "csv", folder.Write("people.csv", "id\nana\n"), "--map", map);

        Assert.Equal(1, run.ExitCode);
        Assert.EndsWith("source: ' ' is no name for a source: 1 to 100 characters, not blank, no control characters.", run.Error.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_CsvWithMappingThatDoesNotFit_SendsNothing()
    {
        await using var node = await RecordingNode.StartAsync();
        var map = folder.Write("map.json", """{"files":[{"entries":[{"learner":"{member}"}]}]}""");

        var run = await Command.RunAsync("import", "csv", folder.Write("people.csv", "id,since\nana,x\n"), "--map", map, "--url", node.Url.ToString());

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Equal($"learninggraph: mapping {map} names column 'member', people.csv has: id, since.", run.Error.TrimEnd());
        Assert.Empty(node.Requests);
    }

    [Fact]
    public async Task Import_Slack_SendsWhatWasAsked()
    {
        await using var node = await RecordingNode.StartAsync();
        var path = Path.Combine(folder.Path, "acme.zip");
        using (var archive = ZipFile.Open(path, ZipArchiveMode.Create))
        {
            Add(archive, "users.json", """[{"id": "U1", "name": "ana", "profile": {"email": "ana@x.org"}}]""");
            Add(archive, "channels.json", """[{"id": "C1", "name": "dba"}]""");
            Add(archive, "dba/2020-01-02.json", """[{"user": "U1", "ts": "1577923200.000100", "text": "Why?"}]""");
        }

        var run = await Command.RunAsync("import", "slack", path, "--learners", "email", "--url", node.Url.ToString());

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(["/v1/groups/acme:C1", "/v1/learners/ana@x.org"], node.Profiles.Keys.Order());
        Assert.Equal("acme:q:C1:1577923200.000100", Assert.Single(Assert.Single(node.Batches)).GetProperty("id").GetString());
    }

    [Fact]
    public async Task Import_SlackWithPathTrick_FailsInOneLineAndSendsNothing()
    {
        await using var node = await RecordingNode.StartAsync();
        var path = Path.Combine(folder.Path, "acme.zip");
        using (var archive = ZipFile.Open(path, ZipArchiveMode.Create))
        {
            Add(archive, "channels.json", "[]");
            Add(archive, "../evil.json", "[]");
        }

        var run = await Command.RunAsync("import", "slack", path, "--url", node.Url.ToString());

        Assert.Equal((1, $"learninggraph: {path} entry '../evil.json' is no plain path inside the archive."), (run.ExitCode, run.Error.TrimEnd()));
        Assert.Equal([path], Directory.GetFileSystemEntries(folder.Path));
        Assert.Empty(node.Requests);
    }

    [Fact]
    public async Task Import_Esco_SendsTopics()
    {
        await using var node = await RecordingNode.StartAsync();
        folder.Write("skills_en.csv", "conceptUri,preferredLabel,altLabels\na,Haskell,\n");
        folder.Write("skillGroups_en.csv", "conceptUri,preferredLabel,code\ng,computing,S5\n");
        folder.Write("broaderRelationsSkillPillar_en.csv", "conceptUri,broaderUri\na,g\n");
        folder.Write("skillSkillRelations_en.csv", "originalSkillUri,relatedSkillUri\n");

        var run = await Command.RunAsync("import", "esco", folder.Path, "--url", node.Url.ToString());

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal("computing (s5)", node.Profiles["/v1/topics/haskell"].GetProperty("parent").GetString());
    }

    private static void Add(ZipArchive archive, string name, string content)
    {
        using StreamWriter entry = new(archive.CreateEntry(name).Open());
        entry.Write(content);
    }
}
