using System.Net;
using System.Text.Json;

namespace LearningGraph.Api.Tests;

[Collection(SharedServer.Name)]
public sealed class DecisionLogEndpointsTests(Server server)
{
    private readonly string _ana = server.NewId("ana");
    private readonly string _dee = server.NewId("dee");

    [Fact]
    public async Task GetShown_RightAfterTheAnswer_TellsWhatItShowedAndWhy()
    {
        var (topic, set) = await AskAsync();

        var shown = await server.GetAsync($"/v1/suggestions/{Set(set)}");

        Assert.Equal(set.GetProperty("suggestions")[0].GetProperty("reasons").GetRawText(), shown.GetProperty("suggestions")[0].GetProperty("reasons").GetRawText());
        Assert.Equal(set.GetProperty("suggestions")[0].GetProperty("score").GetDouble(), shown.GetProperty("suggestions")[0].GetProperty("score").GetDouble());
        Assert.Equal((_ana, 0), (shown.GetProperty("suggestions")[0].GetProperty("learner").GetString(), shown.GetProperty("withheld").GetInt32()));
        Assert.Equal(
            $$"""{"asker":"{{_dee}}","text":"Who knows?","topics":["{{topic}}"],"count":1,"exclude":[]}""", shown.GetProperty("ask").GetRawText());
        Assert.Equal(set.GetProperty("position").GetInt64(), shown.GetProperty("position").GetInt64());
        Assert.Equal(set.GetProperty("model").GetString(), shown.GetProperty("model").GetString());
    }

    [Fact]
    public async Task GetShown_NoSuchSet_IsNotFound()
    {
        var problem = await server.GetAsync("/v1/suggestions/never", HttpStatusCode.NotFound);

        Assert.Equal("No suggestion set 'never' was ever shown.", problem.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task ListShown_ByAskerOrSuggested_FindsTheSets()
    {
        var (_, first) = await AskAsync();
        var (_, second) = await AskAsync();

        Assert.Equal([Set(second), Set(first)], await ListAsync($"asker={_dee}"));
        Assert.Equal([Set(second), Set(first)], await ListAsync($"asker={_dee}&learner={_ana}"));
        Assert.Superset(new HashSet<string>([Set(first), Set(second)]), (await ListAsync($"learner={_ana}")).ToHashSet());
        Assert.Empty(await ListAsync($"learner={_dee}"));
        Assert.Empty(await ListAsync($"learner={_ana}&to=2000-01-01T00:00:00Z"));
        Assert.Empty(await ListAsync($"learner={_ana}&from=2999-01-01T00:00:00Z"));
    }

    [Fact]
    public async Task ListShown_InPages_FindsEachSetOnce()
    {
        string[] sets = [Set((await AskAsync()).Set), Set((await AskAsync()).Set), Set((await AskAsync()).Set)];

        var first = await server.GetAsync($"/v1/suggestions?asker={_dee}&limit=2");
        var second = await server.GetAsync($"/v1/suggestions?asker={_dee}&limit=2&cursor={first.GetProperty("next").GetString()}");

        Assert.Equal(sets.Reverse(), [.. Sets(first), .. Sets(second)]);
        Assert.False(second.TryGetProperty("next", out _));
    }

    [Theory]
    [InlineData("limit=0", "limit 0 is outside 1 to 100.")]
    [InlineData("limit=101", "limit 101 is outside 1 to 100.")]
    [InlineData("cursor=never", "cursor 'never' is not the 'next' of a page before.")]
    [InlineData("from=yesterday", "from 'yesterday' is not an RFC 3339 time with an offset, such as 2026-03-01T09:30:00Z.")]
    [InlineData("to=2026-03-01T09:30:00", "to '2026-03-01T09:30:00' is not an RFC 3339 time with an offset, such as 2026-03-01T09:30:00Z.")]
    public async Task ListShown_AValueThatCannotBe_IsRefused(string query, string detail)
    {
        var problem = await server.GetAsync($"/v1/suggestions?{query}", HttpStatusCode.BadRequest);

        Assert.Equal(detail, problem.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task GetShown_OfWhoOptedOutSince_NamesNobodyAtOnce()
    {
        var (_, set) = await AskAsync();
        await server.PutAsync($"/v1/learners/{_ana}", """{"name": "Ana Silva", "recommendable": false}""");
        await server.PutAsync($"/v1/learners/{_dee}", """{"name": "Dee Jones", "recommendable": false}""");

        var shown = await server.GetAsync($"/v1/suggestions/{Set(set)}");

        Assert.DoesNotContain(_ana, shown.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("Ana Silva", shown.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain(_dee, shown.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("Who knows?", shown.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(1, shown.GetProperty("withheld").GetInt32());
        Assert.Empty(await ListAsync($"learner={_ana}"));
        Assert.Contains(_dee, (await server.GetAsync($"/v1/suggestions?asker={_dee}")).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetShown_OfWhoWasErased_NamesNobody()
    {
        var (_, set) = await AskAsync();
        await server.SendAsync(HttpMethod.Delete, $"/v1/learners/{_ana}", null, HttpStatusCode.OK);

        var shown = await server.GetAsync($"/v1/suggestions/{Set(set)}");

        Assert.Empty(shown.GetProperty("suggestions").EnumerateArray());
        Assert.Equal(1, shown.GetProperty("withheld").GetInt32());
    }

    private async Task<(string Topic, JsonElement Set)> AskAsync()
    {
        var topic = await server.MakeExpertAsync(_ana);
        await server.PutAsync($"/v1/learners/{_dee}", "{}");
        return (topic, await server.PostAsync("/v1/ask", $$"""{"asker": "{{_dee}}", "text": "Who knows?", "topics": ["{{topic}}"], "count": 1}"""));
    }

    private async Task<string[]> ListAsync(string query) => Sets(await server.GetAsync($"/v1/suggestions?{query}"));

    private static string[] Sets(JsonElement page) => [.. page.GetProperty("items").EnumerateArray().Select(Set)];

    private static string Set(JsonElement set) => set.GetProperty("set").GetString()!;
}
