using System.Net;
using System.Text.Json;

namespace LearningGraph.Api.Tests;

[Collection(SharedServer.Name)]
public sealed class ListingTests(Server server)
{
    // Found by nobody else's test, so that a search for it leaves only what belongs here.
    private readonly string _mark = server.NewId("mark");

    [Fact]
    public async Task GetLearners_SearchByName_ShowsWhoTheyAre()
    {
        await server.PutAsync($"/v1/learners/{_mark}-1", $$"""{"name": "Łukasz Müller {{_mark}}", "unit": "Sales"}""");
        await server.PutAsync($"/v1/learners/{_mark}-2", $$"""{"name": "Ana Silva {{_mark}}", "recommendable": false}""");
        await server.TellAsync($$"""{"id": "{{_mark}}-q", "kind": "asked", "at": "2026-03-01T09:00:00Z", "actor": "{{_mark}}-3"}""");

        Assert.Equal(
            $$"""{"items":[{"learner":"{{_mark}}-2","name":"Ana Silva {{_mark}}","recommendable":false},{"learner":"{{_mark}}-1","name":"Łukasz Müller {{_mark}}","unit":"Sales","recommendable":true},{"learner":"{{_mark}}-3","recommendable":true}]}""",
            (await server.GetAsync($"/v1/learners?search={_mark}")).GetRawText());
        Assert.Equal([$"{_mark}-1"], await ReadAllAsync($"/v1/learners?search=muller+{_mark}", "learner"));
        Assert.Equal([$"{_mark}-1"], await ReadAllAsync($"/v1/learners?search={_mark}&unit=Sales", "learner"));
        Assert.Equal([$"{_mark}-2"], await ReadAllAsync($"/v1/learners?search={_mark}+silva", "learner"));
    }

    [Fact]
    public async Task GetLearners_AfterErasure_DoNotShowThem()
    {
        await server.PutAsync($"/v1/learners/{_mark}", """{"name": "Gone"}""");
        Assert.Equal([_mark], await ReadAllAsync($"/v1/learners?search={_mark}", "learner"));

        await server.SendAsync(HttpMethod.Delete, $"/v1/learners/{_mark}", null, HttpStatusCode.OK);

        Assert.Empty(await ReadAllAsync($"/v1/learners?search={_mark}", "learner"));
    }

    [Fact]
    public async Task GetLearners_InPages_GivesEachOnceInOrder()
    {
        string[] names = ["Zoë", "ana", "Ana", "Émile", "B\\nC", "ana"];
        for (var i = 0; i < names.Length; i++)
        {
            await server.PutAsync($"/v1/learners/{_mark}-{i}", $$"""{"name": "{{names[i]}} {{_mark}}"}""");
        }

        var learners = await ReadAllAsync($"/v1/learners?search={_mark}&limit=2", "learner");

        Assert.Equal([1, 2, 5, 4, 3, 0], learners.Select(learner => learner[^1] - '0'));
    }

    [Fact]
    public async Task GetGroups_Search_ShowsHowManyMembersFromEightOn()
    {
        await server.PutAsync($"/v1/groups/{_mark}", $$"""{"name": "Gilde {{_mark}}", "topics": ["{{_mark}}-t"], "owners": ["ana"]}""");
        await server.TellAsync($$"""{"id": "{{_mark}}-j", "kind": "joined", "at": "2026-03-01T09:00:00Z", "actor": "bo", "group": "{{_mark}}"}""");

        Assert.Equal($$"""{"items":[{"group":"{{_mark}}","name":"Gilde {{_mark}}"}]}""", (await server.GetAsync($"/v1/groups?search=gil+{_mark}")).GetRawText());
        await server.TellAsync(JsonSerializer.Serialize(Enumerable.Range(0, 6).Select(i => new
        {
            id = $"{_mark}-j-{i}",
            kind = "joined",
            at = "2026-03-01T09:00:00Z",
            actor = $"{_mark}-{i}",
            group = _mark,
        })));

        var expected = $$"""{"items":[{"group":"{{_mark}}","name":"Gilde {{_mark}}","members":8}]}""";
        Assert.Equal(expected, (await server.GetAsync($"/v1/groups?search=gil+{_mark}")).GetRawText());
        Assert.Equal(expected, (await server.GetAsync($"/v1/groups?topic={_mark}-t")).GetRawText());
        Assert.Equal("""{"items":[]}""", (await server.GetAsync($"/v1/groups?search={_mark}&topic=other")).GetRawText());
    }

    [Fact]
    public async Task GetTopics_Search_SaysWhichSynonymMatched()
    {
        await server.PutAsync($"/v1/topics/{_mark}", $$"""{"name": "SQL {{_mark}}", "synonyms": ["Queries {{_mark}}"], "parent": "{{_mark}}-up"}""");

        Assert.Equal(
            $$"""{"items":[{"topic":"{{_mark}}","name":"SQL {{_mark}}","parent":"{{_mark}}-up","matched":"Queries {{_mark}}"}]}""",
            (await server.GetAsync($"/v1/topics?search=quer+{_mark}")).GetRawText());
        Assert.Equal([_mark], await ReadAllAsync($"/v1/topics?parent={_mark}-up", "topic"));
        Assert.Equal([$"{_mark}-up", _mark], await ReadAllAsync($"/v1/topics?search={_mark}&limit=1", "topic"));
    }

    private async Task<List<string>> ReadAllAsync(string path, string id)
    {
        List<string> ids = [];
        string? next = null;
        do
        {
            var page = await server.GetAsync(path + (next is null ? "" : $"&cursor={next}"));
            ids.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty(id).GetString()!));
            next = page.TryGetProperty("next", out var cursor) ? cursor.GetString() : null;
        }
        while (next is not null);

        return ids;
    }
}
