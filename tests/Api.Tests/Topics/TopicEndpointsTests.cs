using System.Net;
using System.Text.Json;

namespace LearningGraph.Api.Tests;

[Collection(SharedServer.Name)]
public sealed class TopicEndpointsTests(Server server)
{
    private readonly string _topic = server.NewId("topic");

    private string Path => $"/v1/topics/{_topic}";

    [Fact]
    public async Task Put_WhatGetReturned_ChangesNothing()
    {
        await server.PutAsync(Path, """{"name": "SQL", "synonyms": ["queries", "databases"]}""");
        var first = await server.GetAsync(Path);

        await server.PutAsync(Path, first.GetRawText());

        Assert.Equal(first.GetRawText(), (await server.GetAsync(Path)).GetRawText());
        Assert.Equal($$"""{"topic":"{{_topic}}","name":"SQL","synonyms":["queries","databases"],"related":[]}""", first.GetRawText());
    }

    [Theory]
    [InlineData("ci/cd", "ci%2Fcd")]
    [InlineData("ci%2Fcd", "ci%252Fcd")]
    [InlineData("c#", "c%23")]
    [InlineData("how to?", "how%20to%3F")]
    [InlineData("größe", "gr%C3%B6%C3%9Fe")]
    [InlineData("a+b", "a+b")]
    public async Task Put_AnIdWithAnyCharacter_IsThatId(string id, string encoded)
    {
        await server.PutAsync($"/v1/topics/{encoded}", "{}");

        Assert.Equal(id, (await server.GetAsync($"/v1/topics/{encoded}")).GetProperty("topic").GetString());
    }

    [Fact]
    public async Task Get_ATopicUnknown_Is404() =>
        Assert.Equal(
            $"There is no description of topic '{_topic}'.", (await server.GetAsync(Path, HttpStatusCode.NotFound)).GetProperty("detail").GetString());

    [Fact]
    public async Task Put_MergedInto_LetsTheOtherAnswerUntilItIsTakenBack()
    {
        var ana = server.NewId("ana");
        var topic = await server.MakeExpertAsync(ana);
        await server.TellAsync($$"""{"id": "{{topic}}-open", "kind": "asked", "at": "2026-03-01T12:00:00Z", "actor": "bo", "topics": ["{{topic}}"]}""");
        await server.PutAsync(Path, """{"name": "Everything"}""");
        Assert.Empty((await server.GetAsync($"{Path}/questions")).GetProperty("items").EnumerateArray());

        await server.PutAsync($"/v1/topics/{topic}", $$"""{"mergedInto": "{{_topic}}"}""");

        foreach (var path in new[] { Path, $"/v1/topics/{topic}" })
        {
            var expert = (await server.GetAsync($"{path}/experts?count=1")).GetProperty("suggestions")[0];
            Assert.Equal(ana, expert.GetProperty("learner").GetString());
            Assert.Contains("on Everything", expert.GetProperty("reasons")[0].GetProperty("text").GetString(), StringComparison.Ordinal);
            Assert.Equal($"{topic}-open", (await server.GetAsync($"{path}/questions")).GetProperty("items")[0].GetProperty("question").GetString());
        }

        var merged = await server.GetAsync($"/v1/topics/{topic}");
        Assert.Equal($$"""{"topic":"{{topic}}","synonyms":[],"related":[],"mergedInto":"{{_topic}}"}""", merged.GetRawText());

        await server.PutAsync($"/v1/topics/{topic}", "{}");

        Assert.Empty((await server.GetAsync($"{Path}/questions")).GetProperty("items").EnumerateArray());
        Assert.Single((await server.GetAsync($"/v1/topics/{topic}/questions")).GetProperty("items").EnumerateArray());
    }

    [Theory]
    [InlineData("mergedInto")]
    [InlineData("parent")]
    public async Task Put_ACycle_Is409AndNamesIt(string field)
    {
        await server.PutAsync(Path, $$"""{"{{field}}": "{{_topic}}-b"}""");
        await server.PutAsync($"{Path}-b", $$"""{"{{field}}": "{{_topic}}-c"}""");

        var problem = await server.PutAsync($"{Path}-c", $$"""{"{{field}}": "{{_topic}}"}""", HttpStatusCode.Conflict);

        Assert.Equal(
            $"{field} '{_topic}' would close a cycle: '{_topic}-c' → '{_topic}' → '{_topic}-b' → '{_topic}-c'.", problem.GetProperty("detail").GetString());
        await server.GetAsync($"{Path}-c", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task GetRelated_InPages_GivesEachOnce()
    {
        await server.PutAsync(Path, $$"""{"parent": "{{_topic}}-p", "related": ["{{_topic}}-r"]}""");
        await server.PutAsync($"{Path}-r", """{"name": "Beside"}""");
        await server.PutAsync($"{Path}-c", $$"""{"parent": "{{_topic}}"}""");
        await server.PutAsync($"{Path}-m", $$"""{"mergedInto": "{{_topic}}"}""");

        var first = await server.GetAsync($"{Path}/related?limit=2");
        var second = await server.GetAsync($"{Path}-m/related?limit=2&cursor={first.GetProperty("next").GetString()}");

        Assert.Equal(
            $$"""{"items":[{"topic":"{{_topic}}-p","relation":"parent"},{"topic":"{{_topic}}-r","name":"Beside","relation":"related"}],"next":"related_{{_topic}}-r"}""",
            first.GetRawText());
        Assert.Equal(
            $$"""{"items":[{"topic":"{{_topic}}-c","relation":"child"},{"topic":"{{_topic}}-m","relation":"merged"}]}""", second.GetRawText());
    }

    [Fact]
    public async Task GetRelated_OfATopicNobodyNamed_Is404() =>
        Assert.Equal(
            $"Nobody has named topic '{_topic}' yet.", (await server.GetAsync($"{Path}/related", HttpStatusCode.NotFound)).GetProperty("detail").GetString());

    [Fact]
    public async Task GetExperts_OfATopic_NamesThem()
    {
        var ana = server.NewId("ana");
        var topic = await server.MakeExpertAsync(ana);

        var set = await server.GetAsync($"/v1/topics/{topic}/experts?count=1");

        Assert.Equal(ana, Assert.Single(set.GetProperty("suggestions").EnumerateArray()).GetProperty("learner").GetString());
    }

    [Fact]
    public async Task GetExperts_OfATopicThatNothingNamed_Is404EachTime()
    {
        await server.GetAsync($"{Path}/experts", HttpStatusCode.NotFound);

        Assert.Equal(
            $"Nothing ever named the topic '{_topic}'.", (await server.GetAsync($"{Path}/experts", HttpStatusCode.NotFound)).GetProperty("detail").GetString());
    }

    [Fact]
    public async Task GetExperts_OfATopicThatIsOnlyDescribed_AreWhoeverAnswers()
    {
        await server.PutAsync(Path, "{}");

        Assert.Equal(JsonValueKind.Array, (await server.GetAsync($"{Path}/experts?count=1")).GetProperty("suggestions").ValueKind);
    }

    [Fact]
    public async Task GetQuestions_NobodyAnswered_ArePagedOldestFirst()
    {
        await AskAsync(times: ["09:01", "09:02", "09:02", "09:03"]);

        var first = await server.GetAsync($"{Path}/questions?limit=2");
        var second = await server.GetAsync($"{Path}/questions?limit=2&cursor={Uri.EscapeDataString(first.GetProperty("next").GetString()!)}");

        Assert.Equal(
            $$"""{"items":[{"question":"{{_topic}}-1","asked":"2026-03-01T09:01:00Z"},{"question":"{{_topic}}-2","asked":"2026-03-01T09:02:00Z"}],"next":"2026-03-01T09:02:00Z_{{_topic}}-2"}""",
            first.GetRawText());
        Assert.Equal(
            $$"""{"items":[{"question":"{{_topic}}-3","asked":"2026-03-01T09:02:00Z"},{"question":"{{_topic}}-4","asked":"2026-03-01T09:03:00Z"}]}""",
            second.GetRawText());
    }

    [Fact]
    public async Task GetQuestions_TheLastOfAPageWasAnsweredSince_GoesOnBehindIt()
    {
        await AskAsync(times: ["09:01", "09:02", "09:03"]);
        var next = (await server.GetAsync($"{Path}/questions?limit=2")).GetProperty("next").GetString()!;
        await server.TellAsync($$"""
            {"id": "{{_topic}}-a", "kind": "answered", "at": "2026-03-01T10:00:00Z", "actor": "bo", "with": ["ana"], "subject": "{{_topic}}-2"}
            """);

        var rest = await server.GetAsync($"{Path}/questions?limit=2&cursor={Uri.EscapeDataString(next)}");

        Assert.Equal($"{_topic}-3", Assert.Single(rest.GetProperty("items").EnumerateArray()).GetProperty("question").GetString());
    }

    [Fact]
    public async Task GetQuestions_OfATopicUnknown_IsEmpty() =>
        Assert.Equal("""{"items":[]}""", (await server.GetAsync($"{Path}/questions")).GetRawText());

    private Task AskAsync(string[] times) => server.TellAsync($"[{string.Join(",", times.Select((time, i) =>
        $$"""{"id": "{{_topic}}-{{i + 1}}", "kind": "asked", "at": "2026-03-01T{{time}}:00Z", "actor": "ana", "topics": ["{{_topic}}"]}"""))}]");
}
