using System.Net;
using System.Text.Json;

namespace LearningGraph.Api.Tests;

[Collection(SharedServer.Name)]
public sealed class SourceEndpointsTests(Server server)
{
    private readonly string _source = server.NewId("source");

    private string Path => $"/v1/sources/{_source}";

    [Fact]
    public async Task Delete_Source_TakesBackWhatItSentAndLetsItBeSentAgain()
    {
        var (expert, topic) = (server.NewId("ana"), server.NewId("topic"));
        var answer = $$"""
            [{"id": "{{topic}}-1", "kind": "answered", "at": "2026-03-01T10:00:00Z", "actor": "{{expert}}", "topics": ["{{topic}}"], "source": "{{_source}}"},
             {"id": "{{topic}}-2", "kind": "asked", "at": "2026-03-01T09:00:00Z", "actor": "{{expert}}", "topics": ["{{topic}}"], "source": "{{_source}}"}]
            """;
        await server.TellAsync(answer);
        Assert.True(await IsNamedAsync(expert, topic));

        var first = await server.SendAsync(HttpMethod.Delete, $"{Path}?limit=1", null, HttpStatusCode.OK);
        var (retracted, _, position) = await UndoAsync();

        Assert.Equal(
            $$"""{"source":"{{_source}}","retracted":1,"withdrawn":0,"remaining":1,"position":{{first.GetProperty("position")}}}""", first.GetRawText());
        Assert.Equal(1, retracted);
        await server.PostAsync($"/v1/ask?after={position}", """{"text": "is it known?"}""");
        Assert.False(await IsNamedAsync(expert, topic));
        await server.GetAsync($"/v1/interactions/{topic}-1", HttpStatusCode.NotFound);

        Assert.Equal(2, (await server.TellAsync(answer)).GetProperty("accepted").GetInt32());
        Assert.True(await IsNamedAsync(expert, topic));
    }

    [Theory]
    [InlineData("learners", """{"name": "by hand"}""", """{"name": "imported"}""")]
    [InlineData("groups", """{"name": "by hand", "owners": ["mia"]}""", """{"name": "imported", "owners": ["bo"]}""")]
    [InlineData("topics", """{"name": "by hand"}""", """{"name": "imported"}""")]
    public async Task Delete_SourceOfDescriptions_RestoresOrWithdrawsThem(string kind, string byHand, string imported)
    {
        var (known, unknown) = ($"/v1/{kind}/{server.NewId("known")}", $"/v1/{kind}/{server.NewId("unknown")}");
        await server.PutAsync(known, byHand);
        var before = await server.GetAsync(known);
        await server.PutAsync($"{known}?source={_source}", imported);
        await server.PutAsync($"{unknown}?source={_source}", imported);
        Assert.Equal("imported", (await server.GetAsync(known)).GetProperty("name").GetString());

        var (retracted, withdrawn, position) = await UndoAsync();

        Assert.Equal((0, 2), (retracted, withdrawn));
        await server.PostAsync($"/v1/ask?after={position}", """{"text": "is it known?"}""");
        Assert.Equal(before.GetRawText(), (await server.GetAsync(known)).GetRawText());
        await server.GetAsync(unknown, HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("learners")]
    [InlineData("groups")]
    [InlineData("topics")]
    public async Task Put_TheSameAgain_AppendsNothing(string kind)
    {
        var path = $"/v1/{kind}/{server.NewId("it")}";
        foreach (var address in (string[])[path, $"{path}?source={_source}"])
        {
            await server.PutAsync(address, """{"name": "it"}""");
            var durable = Number(await server.GetAsync("/health/ready"), "durable");

            var again = await server.PutAsync(address, """{"name": "it"}""");

            Assert.Equal(durable, Number(again, "position"));
            Assert.Equal(durable, Number(await server.GetAsync("/health/ready"), "durable"));
        }
    }

    [Fact]
    public async Task Delete_UnknownSource_Is404()
    {
        var problem = await server.SendAsync(HttpMethod.Delete, Path, null, HttpStatusCode.NotFound);

        Assert.Equal($"Nothing ever came from source '{_source}'.", problem.GetProperty("detail").GetString());
    }

    [Theory]
    [InlineData("0")]
    [InlineData("100001")]
    public async Task Delete_LimitOutside_Is400(string limit)
    {
        var problem = await server.SendAsync(HttpMethod.Delete, $"{Path}?limit={limit}", null, HttpStatusCode.BadRequest);

        Assert.Equal($"limit {limit} is outside 1 to 100000.", problem.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task Put_SourceThatIsNoId_Is400AndNamesIt()
    {
        var problem = await server.PutAsync($"/v1/topics/sql?source={new string('x', 201)}", "{}", HttpStatusCode.BadRequest);

        Assert.StartsWith("source 'xxx", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetSources_SomeSent_PagesThroughThem()
    {
        await server.TellAsync($$"""
            [{"id": "{{_source}}-1", "kind": "posted", "at": "2026-02-01T10:00:00Z", "actor": "ana", "source": "{{_source}}"},
             {"id": "{{_source}}-2", "kind": "posted", "at": "2026-02-03T10:00:00Z", "actor": "ana", "source": "{{_source}}"},
             {"id": "{{_source}}-3", "kind": "posted", "at": "2026-02-03T10:00:00Z", "actor": "ana", "source": "{{_source}}-b"}]
            """);

        List<JsonElement> items = [];
        for (string? cursor = ""; cursor is not null;)
        {
            var page = await server.GetAsync($"/v1/sources?limit=1{cursor}");
            items.Add(Assert.Single(page.GetProperty("items").EnumerateArray()));
            cursor = page.TryGetProperty("next", out var next) ? $"&cursor={next}" : null;
        }

        var source = items.Single(item => item.GetProperty("source").GetString() == _source);
        Assert.Equal((2, "2026-02-01T10:00:00Z", "2026-02-03T10:00:00Z"), (Number(source, "interactions"), source.GetProperty("firstAt").GetString(), source.GetProperty("lastAt").GetString()));
        Assert.Contains(items, item => item.GetProperty("source").GetString() == $"{_source}-b");
    }

    private static int Number(JsonElement json, string property) => json.GetProperty(property).GetInt32();

    private async Task<bool> IsNamedAsync(string learner, string topic) =>
        (await server.PostAsync("/v1/ask", $$"""{"topics": ["{{topic}}"], "count": 50}""")).GetProperty("suggestions").EnumerateArray()
            .Any(suggestion => suggestion.GetProperty("learner").GetString() == learner);

    // A long log is looked through in several calls for people whom nothing else names.
    private async Task<(int Retracted, int Withdrawn, long Position)> UndoAsync()
    {
        var (retracted, withdrawn) = (0, 0);
        while (true)
        {
            var undone = await server.SendAsync(HttpMethod.Delete, Path, null, HttpStatusCode.OK);
            retracted += undone.GetProperty("retracted").GetInt32();
            withdrawn += undone.GetProperty("withdrawn").GetInt32();
            if (undone.GetProperty("remaining").GetInt32() == 0)
            {
                return (retracted, withdrawn, undone.GetProperty("position").GetInt64());
            }
        }
    }
}
