using System.IO.Compression;
using System.Text.Json;

namespace LearningGraph.Cli.Tests;

/// <summary>What an import does to profiles that a node has already.</summary>
public sealed class ProfileImportTests : IDisposable
{
    private const string Ana = "/v1/learners/ana";
    private const string Chosen =
        """{"learner":"ana","name":"Ana","unit":"IT","languages":[],"topics":[],"goals":["rust"],"capacityPerWeek":2,"awayUntil":"2026-04-01T00:00:00Z","recommendable":false,"analysable":false,"web":null,"social":0.5}""";

    private const string NamesUnit = """ "learner": "{id}", "unit": "{unit}" """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Import_ChangedUnit_ChangesNothingElse()
    {
        await using var node = await StartAsync(Chosen);

        var run = await ImportAsync(node, "id,unit\nana,Sales\n", NamesUnit);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        AssertProfile(node, Chosen.Replace("IT", "Sales", StringComparison.Ordinal));
        Assert.Equal([$"PUT {Ana}?source=hr 200"], Puts(node));
    }

    [Fact]
    public async Task Import_NothingChanged_PutsNothing()
    {
        await using var node = await StartAsync(Chosen);

        var run = await ImportAsync(node, "id,unit\nana,IT\n", NamesUnit);

        Assert.Contains("profiles   0 written, 1 there already", run.Output, StringComparison.Ordinal);
        Assert.Empty(Puts(node));
    }

    [Fact]
    public async Task Import_SomebodyNew_IsCreatedWithWhatTheMappingGives()
    {
        await using var node = await StartAsync(Chosen);

        await ImportAsync(node, "id,unit\nbo,Sales\n", NamesUnit);

        var bo = node.Profiles["/v1/learners/bo"];
        Assert.Equal("Sales", bo.GetProperty("unit").GetString());
        Assert.False(bo.TryGetProperty("recommendable", out _));
        Assert.False(bo.TryGetProperty("analysable", out _));
    }

    [Fact]
    public async Task Import_SomebodyWhoWasErased_IsCountedAndTheOthersGoIn()
    {
        await using var node = await StartAsync(Chosen);
        node.Erased.Add("/v1/learners/cy");

        var run = await ImportAsync(node, "id,unit\ncy,Sales\nbo,Sales\n", NamesUnit);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.True(node.Profiles.ContainsKey("/v1/learners/bo"));
        Assert.Contains("profiles   1 written, 0 there already", run.Output, StringComparison.Ordinal);
        Assert.Contains("rejected   0", run.Output, StringComparison.Ordinal);
        Assert.Contains("1 profile of people who were erased on request", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_EmptyColumn_SaysNothing()
    {
        await using var node = await StartAsync(Chosen);

        await ImportAsync(node, "id,unit,wants\nana,,\n", """ "learner": "{id}", "unit": "{unit}", "goals": "{wants}" """);

        AssertProfile(node, Chosen);
    }

    [Fact]
    public async Task Import_ListThatTheMappingGives_TakesThePlaceOfTheOneBefore()
    {
        await using var node = await StartAsync(Chosen);

        await ImportAsync(node, "id,wants\nana,go;sql\n", """ "learner": "{id}", "goals": { "value": "{wants}", "split": ";" } """);

        AssertProfile(node, Chosen.Replace("[\"rust\"]", "[\"go\",\"sql\"]", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("merge")]
    [InlineData("replace")]
    public async Task Import_MappingThatNamesAnOptOut_SetsThatOneAlone(string profiles)
    {
        await using var node = await StartAsync(Chosen);

        await ImportAsync(node, "id,shown\nana,Y\n", """ "learner": "{id}", "recommendable": { "value": "{shown}", "map": { "Y": true, "N": false, "*": null } } """, profiles);

        Assert.True(node.Profiles[Ana].GetProperty("recommendable").GetBoolean());
        Assert.False(node.Profiles[Ana].GetProperty("analysable").GetBoolean());
    }

    [Theory]
    [InlineData("merge")]
    [InlineData("replace")]
    public async Task Import_RowThatGivesNothingForAnOptOut_LeavesIt(string profiles)
    {
        await using var node = await StartAsync(Chosen);

        await ImportAsync(node, "id,shown\nana,\n", """ "learner": "{id}", "recommendable": { "value": "{shown}", "map": { "Y": true, "*": null } } """, profiles);

        Assert.False(node.Profiles[Ana].GetProperty("recommendable").GetBoolean());
    }

    [Fact]
    public async Task Import_Replace_LeavesNothingButTheOptOuts()
    {
        await using var node = await StartAsync(Chosen);

        await ImportAsync(node, "id,unit\nana,Sales\n", NamesUnit, "replace");
        await ImportAsync(node, "id,unit\nana,Sales\n", NamesUnit, "replace");

        AssertProfile(node, """{"learner":"ana","unit":"Sales","languages":[],"topics":[],"goals":[],"recommendable":false,"analysable":false,"web":null,"social":null}""");
        Assert.Single(Puts(node));
    }

    [Fact]
    public async Task Import_Keep_LeavesEverything()
    {
        await using var node = await StartAsync(Chosen);

        await ImportAsync(node, "id,unit\nana,Sales\n", NamesUnit, "keep");

        AssertProfile(node, Chosen);
    }

    [Theory]
    [InlineData("merge")]
    [InlineData("replace")]
    public async Task Import_OptedOutBetweenReadingAndWriting_StaysOptedOut(string profiles)
    {
        await using var node = await StartAsync("""{"learner":"ana","unit":"IT","recommendable":true,"analysable":true}""");
        OnceBeforePut(node, """{"learner":"ana","unit":"IT","recommendable":false,"analysable":true}""");

        var run = await ImportAsync(node, "id,unit\nana,Sales\n", NamesUnit, profiles);

        Assert.Contains("1 written, 0 there already", run.Output, StringComparison.Ordinal);
        Assert.Equal([$"PUT {Ana}?source=hr 412", $"PUT {Ana}?source=hr 200"], Puts(node));
        Assert.Equal("Sales", node.Profiles[Ana].GetProperty("unit").GetString());
        Assert.False(node.Profiles[Ana].GetProperty("recommendable").GetBoolean());
    }

    [Theory]
    [InlineData("keep")]
    [InlineData("merge")]
    [InlineData("replace")]
    public async Task Import_CreatedBetweenReadingAndWriting_StaysOptedOut(string profiles)
    {
        await using var node = await RecordingNode.StartAsync();
        OnceBeforePut(node, """{"learner":"ana","unit":"IT","recommendable":false,"analysable":false}""");

        await ImportAsync(node, "id,unit\nana,Sales\n", NamesUnit, profiles);

        Assert.Equal(profiles == "keep" ? "IT" : "Sales", node.Profiles[Ana].GetProperty("unit").GetString());
        Assert.False(node.Profiles[Ana].GetProperty("recommendable").GetBoolean());
        Assert.False(node.Profiles[Ana].GetProperty("analysable").GetBoolean());
    }

    [Fact]
    public async Task Import_ProfileThatNeverComesToRest_IsReportedAndTheOthersGoIn()
    {
        await using var node = await StartAsync(Chosen);
        var count = 0;
        node.BeforePut = path => _ = path == Ana && Store(node, Chosen.Replace("\"Ana\"", $"\"Ana {count++}\"", StringComparison.Ordinal));

        var run = await ImportAsync(node, "id,unit\nana,Sales\nbo,IT\n", NamesUnit);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("IT", node.Profiles[Ana].GetProperty("unit").GetString());
        Assert.Contains("412 v1/learners/ana: changed by the test", run.Output, StringComparison.Ordinal);
        Assert.Contains("/v1/learners/bo", node.Profiles.Keys);
        Assert.Equal(10, count);
    }

    [Theory]
    [InlineData("""{"learner": "ana", "unit": "Sales"}""", false)]
    [InlineData("""{"learner": "ana", "unit": "Sales", "recommendable": true}""", true)]
    public async Task Import_NdjsonLine_LiftsAnOptOutOnlyWhenItNamesIt(string line, bool expected)
    {
        await using var node = await StartAsync(Chosen);

        await Command.RunAsync("import", "ndjson", folder.Write("people.ndjson", line), "--source", "hr", "--url", node.Url.ToString());

        Assert.Equal("Sales", node.Profiles[Ana].GetProperty("unit").GetString());
        Assert.Equal(expected, node.Profiles[Ana].GetProperty("recommendable").GetBoolean());
        Assert.False(node.Profiles[Ana].TryGetProperty("capacityPerWeek", out _));
    }

    [Fact]
    public async Task Import_NdjsonWithSeveralVersions_PutsTheLastAndAgainNothing()
    {
        await using var node = await RecordingNode.StartAsync();
        var file = folder.Write("people.ndjson", string.Join('\n', """
            {"learner":"ana","unit":"IT","languages":[],"topics":[],"goals":[],"recommendable":true,"analysable":true,"web":null,"social":null}
            {"learner":"ana","unit":"HR","languages":[],"topics":[],"goals":[],"recommendable":true,"analysable":true,"web":null,"social":null}
            """.Split(Environment.NewLine)));

        var first = await Command.RunAsync("import", "ndjson", file, "--url", node.Url.ToString());
        var again = await Command.RunAsync("import", "ndjson", file, "--url", node.Url.ToString());

        Assert.Equal("HR", node.Profiles[Ana].GetProperty("unit").GetString());
        Assert.Contains("profiles   1 written, 0 there already", first.Output, StringComparison.Ordinal);
        Assert.Contains("1 profile that a later line replaces, such as line 1", first.Output, StringComparison.Ordinal);
        Assert.Contains("profiles   0 written, 1 there already", again.Output, StringComparison.Ordinal);
        Assert.Single(Puts(node));
    }

    [Fact]
    public async Task Import_NdjsonOptOutThatOnlyAnEarlierVersionNames_StaysSaid()
    {
        await using var node = await RecordingNode.StartAsync();
        var file = folder.Write("people.ndjson", """{"learner":"ana","recommendable":false,"unit":"IT"}""" + "\n" + """{"learner":"ana","unit":"HR"}""");

        await Command.RunAsync("import", "ndjson", file, "--url", node.Url.ToString());

        Assert.Equal("HR", node.Profiles[Ana].GetProperty("unit").GetString());
        Assert.False(node.Profiles[Ana].GetProperty("recommendable").GetBoolean());
    }

    [Fact]
    public async Task Import_GroupAndTopic_KeepWhatTheMappingDoesNotGive()
    {
        await using var node = await RecordingNode.StartAsync();
        Store(node, """{"group":"db","name":"Data","topics":["sql"],"owners":["mia"]}""", "/v1/groups/db");
        Store(node, """{"topic":"sql","synonyms":["queries"],"related":[],"mergedInto":"databases"}""", "/v1/topics/sql");

        await Command.RunAsync(
            "import", "csv", folder.Write("t.csv", "group,topic\ndb,sql\n"), "--url", node.Url.ToString(), "--map",
            folder.Write("map.json", """{"files":[{"entries":[{"group":"{group}","name":"Databases"},{"topic":"{topic}","name":"SQL"}]}]}"""));

        AssertProfile(node, """{"group":"db","name":"Databases","topics":["sql"],"owners":["mia"]}""", "/v1/groups/db");
        AssertProfile(node, """{"topic":"sql","name":"SQL","synonyms":["queries"],"related":[],"mergedInto":"databases"}""", "/v1/topics/sql");
    }

    [Theory]
    [InlineData("id", "/v1/learners/acme:U1", "Ana Silva")]
    [InlineData("email", "/v1/learners/ana@x.org", "Ana")]
    public async Task Import_SlackAgain_CorrectsOnlyPeopleWhoAreItsOwn(string learners, string path, string expected)
    {
        await using var node = await RecordingNode.StartAsync();
        Store(node, $$"""{"learner":"{{path.Split('/')[^1]}}","name":"Ana","goals":["rust"],"recommendable":false}""", path);
        var file = Path.Combine(folder.Path, "acme.zip");
        using (var archive = ZipFile.Open(file, ZipArchiveMode.Create))
        {
            Add(archive, "users.json", """[{"id": "U1", "name": "ana", "profile": {"email": "ana@x.org", "real_name": "Ana Silva"}}]""");
            Add(archive, "channels.json", """[{"id": "C1", "name": "dba"}]""");
        }

        await Command.RunAsync("import", "slack", file, "--learners", learners, "--url", node.Url.ToString());

        AssertProfile(node, $$"""{"learner":"{{path.Split('/')[^1]}}","name":"{{expected}}","goals":["rust"],"recommendable":false}""", path);
    }

    [Fact]
    public async Task Import_EscoOverATopicThatIsThere_CompletesItAndLeavesItMerged()
    {
        await using var node = await RecordingNode.StartAsync();
        Store(node, """{"topic":"haskell","synonyms":[],"related":[],"mergedInto":"functional"}""", "/v1/topics/haskell");
        folder.Write("skills_en.csv", "conceptUri,preferredLabel,altLabels\na,Haskell,\n");
        folder.Write("skillGroups_en.csv", "conceptUri,preferredLabel,code\ng,computing,S5\n");
        folder.Write("broaderRelationsSkillPillar_en.csv", "conceptUri,broaderUri\na,g\n");
        folder.Write("skillSkillRelations_en.csv", "originalSkillUri,relatedSkillUri\n");

        await Command.RunAsync("import", "esco", folder.Path, "--url", node.Url.ToString());

        var haskell = node.Profiles["/v1/topics/haskell"];
        Assert.Equal(("computing (s5)", "functional"), (haskell.GetProperty("parent").GetString(), haskell.GetProperty("mergedInto").GetString()));
    }

    private static async Task<RecordingNode> StartAsync(string ana)
    {
        var node = await RecordingNode.StartAsync();
        Store(node, ana);
        return node;
    }

    private Task<Command> ImportAsync(RecordingNode node, string table, string entry, string? profiles = null) => Command.RunAsync(
        "import", "csv", folder.Write("people.csv", table), "--source", "hr", "--url", node.Url.ToString(), "--map",
        folder.Write("map.json", $$"""{ {{(profiles is null ? "" : $"\"profiles\": \"{profiles}\",")}} "files": [{ "entries": [{ {{entry}} }] }] }"""));

    private static void OnceBeforePut(RecordingNode node, string ana) => node.BeforePut = _ =>
    {
        node.BeforePut = _ => { };
        Store(node, ana);
    };

    private static bool Store(RecordingNode node, string profile, string path = Ana)
    {
        node.Profiles[path] = JsonElement.Parse(profile);
        return true;
    }

    private static void AssertProfile(RecordingNode node, string expected, string path = Ana) =>
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(expected), node.Profiles[path]), node.Profiles[path].GetRawText());

    private static IEnumerable<string> Puts(RecordingNode node) => node.Requests.Where(request => request.StartsWith("PUT ", StringComparison.Ordinal));

    private static void Add(ZipArchive archive, string name, string content)
    {
        using StreamWriter entry = new(archive.CreateEntry(name).Open());
        entry.Write(content);
    }
}
