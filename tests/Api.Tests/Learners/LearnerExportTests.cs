using System.Net;
using System.Text.Json;

namespace LearningGraph.Api.Tests;

[Collection(SharedServer.Name)]
public sealed class LearnerExportTests(Server server)
{
    private readonly string _ana = server.NewId("ana");
    private readonly string _bo = server.NewId("bo");
    private readonly string _cy = server.NewId("cy");

    [Fact]
    public async Task GetExport_OfSomebodyUnknown_Is404()
    {
        var problem = await server.GetAsync($"/v1/learners/{_ana}/export", HttpStatusCode.NotFound);

        Assert.Equal($"There is no learner '{_ana}'.", problem.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task GetExport_AfterAnErasure_Is404()
    {
        await server.PutAsync($"/v1/learners/{_ana}", "{}");
        await server.SendAsync(HttpMethod.Delete, $"/v1/learners/{_ana}", null, HttpStatusCode.OK);

        await server.GetAsync($"/v1/learners/{_ana}/export", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task GetExport_AProfileChangedTwice_HoldsAllOfThem()
    {
        await server.PutAsync($"/v1/learners/{_ana}", """{"name": "Ana Silva"}""");
        await server.PutAsync($"/v1/learners/{_ana}", """{"name": "Ana Costa"}""");

        var export = await server.GetAsync($"/v1/learners/{_ana}/export");

        Assert.Equal("Ana Costa", export.GetProperty("profile").GetProperty("name").GetString());
        Assert.Equal(["Ana Silva", "Ana Costa"], Entries(export, "profile").Select(profile => profile.GetProperty("name").GetString()));
    }

    [Fact]
    public async Task GetExport_InteractionsOfOthers_HoldTheirTextsOnlyWhenEverybodyMayReadThem()
    {
        await server.TellAsync($$"""
            [
              {"id": "{{_ana}}-own", "kind": "asked", "at": "2026-03-01T09:00:00Z", "actor": "{{_ana}}", "title": "own title", "text": "own text", "visibility": "private"},
              {"id": "{{_ana}}-open", "kind": "answered", "at": "2026-03-01T10:00:00Z", "actor": "{{_bo}}", "with": ["{{_ana}}"], "subject": "{{_ana}}-own", "text": "open text"},
              {"id": "{{_ana}}-private", "kind": "answered", "at": "2026-03-01T11:00:00Z", "actor": "{{_bo}}", "with": ["{{_ana}}"], "topics": ["sql"], "text": "private text", "visibility": "private"},
              {"id": "{{_ana}}-members", "kind": "posted", "at": "2026-03-01T12:00:00Z", "actor": "{{_bo}}", "with": ["{{_ana}}"], "title": "members title", "group": "dba", "visibility": "members"},
              {"id": "{{_ana}}-else", "kind": "answered", "at": "2026-03-01T13:00:00Z", "actor": "{{_bo}}", "with": ["{{_cy}}"], "text": "not hers"}
            ]
            """);

        var export = await server.GetAsync($"/v1/learners/{_ana}/export");

        var interactions = Entries(export, "interaction");
        Assert.Equal(
            [$"{_ana}-own", $"{_ana}-open", $"{_ana}-private", $"{_ana}-members"],
            interactions.Select(interaction => interaction.GetProperty("id").GetString()));
        Assert.Equal(["own text", "open text"], interactions.Where(one => one.TryGetProperty("text", out _)).Select(one => one.GetProperty("text").GetString()));
        Assert.Equal(["own title"], interactions.Where(one => one.TryGetProperty("title", out _)).Select(one => one.GetProperty("title").GetString()));
        Assert.Equal("sql", interactions[2].GetProperty("topics")[0].GetString());
    }

    [Fact]
    public async Task GetExport_Suggestions_AreWhatWasAskedAndOwnPlacesInTheAnswersOfOthers()
    {
        var topic = await server.MakeExpertAsync(_ana);
        await server.PutAsync($"/v1/learners/{_bo}", """{"name": "Bo"}""");
        var set = (await server.PostAsync("/v1/ask", $$"""{"asker": "{{_bo}}", "text": "secret of bo", "topics": ["{{topic}}"], "count": 50, "exclude": ["{{_cy}}", "{{_bo}}"]}"""))
            .GetProperty("set").GetString()!;
        await server.PostAsync($"/v1/suggestions/{set}/answers", $$"""{"learner": "{{_ana}}", "answer": "accepted", "by": "{{_bo}}"}""", HttpStatusCode.Accepted);

        var (asker, suggested) = (await server.GetAsync($"/v1/learners/{_bo}/export"), await server.GetAsync($"/v1/learners/{_ana}/export"));

        var asked = Assert.Single(Entries(asker, "asked"));
        Assert.Equal((set, "secret of bo"), (asked.GetProperty("set").GetString(), asked.GetProperty("ask").GetProperty("text").GetString()));
        var (place, suggestion) = asked.GetProperty("suggestions").EnumerateArray().Index().Single(one => one.Item.GetProperty("learner").GetString() == _ana);
        Assert.Equal("accepted", Assert.Single(Entries(asker, "answer")).GetProperty("answer").GetString());
        var own = Assert.Single(Entries(suggested, "suggested"), one => one.GetProperty("set").GetString() == set);
        Assert.Equal((place + 1, topic), (own.GetProperty("place").GetInt32(), own.GetProperty("topics")[0].GetString()));
        Assert.Equal(suggestion.GetProperty("reasons").GetRawText(), own.GetProperty("reasons").GetRawText());
        Assert.Equal("accepted", Assert.Single(Entries(suggested, "answer")).GetProperty("answer").GetString());
        Assert.DoesNotContain("secret of bo", suggested.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetExport_WhereOthersNameTheLearner_TellsAsWhat()
    {
        var group = server.NewId("group");
        await server.PutAsync($"/v1/learners/{_bo}", $$"""{"manager": "{{_ana}}"}""");
        await server.PutAsync($"/v1/groups/{group}", $$"""{"owners": ["{{_ana}}"]}""");
        var set = (await server.PostAsync("/v1/ask", $$"""{"text": "anybody?", "exclude": ["{{_ana}}"]}""")).GetProperty("set").GetString()!;
        await server.GetAsync($"/v1/suggestions/{set}");

        var export = await server.GetAsync($"/v1/learners/{_ana}/export");

        Assert.Equal(_bo, Assert.Single(Entries(export, "managerOf")).GetString());
        Assert.Equal(group, Assert.Single(Entries(export, "ownerOf")).GetString());
        Assert.Equal(set, Assert.Single(Entries(export, "excludedFrom")).GetString());
        Assert.Equal($$"""[{"group":"{{group}}","role":"owner"}]""", export.GetProperty("groups").GetRawText());
    }

    private static List<JsonElement> Entries(JsonElement export, string kind) =>
    [
        .. export.GetProperty("entries").EnumerateArray()
            .Where(entry => entry.TryGetProperty(kind, out _))
            .Select(entry => entry.GetProperty(kind)),
    ];
}
