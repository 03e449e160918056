using System.Net;
using System.Text.Json;

namespace LearningGraph.Api.Tests;

[Collection(SharedServer.Name)]
public sealed class SuggestionEndpointsTests(Server server)
{
    private readonly string _ana = server.NewId("ana");

    [Fact]
    public async Task PostAsk_AboutATopic_NamesTheExpertWithEvidence()
    {
        var topic = await server.MakeExpertAsync(_ana);

        var set = await server.PostAsync("/v1/ask", $$"""{"topics": ["{{topic}}"], "count": 1, "at": "2026-03-01T12:00:00+01:00"}""");

        Assert.Equal("2026-03-01T11:00:00Z", set.GetProperty("asOf").GetString());
        var suggestion = Assert.Single(set.GetProperty("suggestions").EnumerateArray());
        Assert.Equal(_ana, suggestion.GetProperty("learner").GetString());
        var reasons = suggestion.GetProperty("reasons").EnumerateArray().ToList();
        Assert.All(reasons, reason => Assert.NotEmpty(reason.GetProperty("text").GetString()!));
        var evidence = reasons.SelectMany(reason => reason.GetProperty("evidence").EnumerateArray()).First().GetString();
        await server.GetAsync($"/v1/interactions/{evidence}");
    }

    [Fact]
    public async Task PostAsk_AfterAPosition_KnowsIt()
    {
        var receipt = await server.PostAsync(
            "/v1/interactions",
            $$"""{"id": "{{server.NewId("i")}}", "kind": "asked", "at": "2026-03-01T09:00:00Z", "actor": "bo"}""",
            HttpStatusCode.Accepted);
        var position = receipt.GetProperty("position").GetInt64();

        var set = await server.PostAsync($"/v1/ask?after={position}", """{"text": "anything"}""");

        Assert.True(set.GetProperty("position").GetInt64() >= position);
    }

    [Fact]
    public async Task PostAsk_AfterAPositionThatDoesNotExist_AnswersFromWhatIsKnown() =>
        Assert.NotEmpty((await server.PostAsync("/v1/ask?after=1000000000", """{"text": "anything"}""")).GetProperty("set").GetString()!);

    [Fact]
    public async Task PostAnswer_Accepted_IsRecordedOnce()
    {
        var set = await AskAsync(await server.MakeExpertAsync(_ana));

        var first = await AnswerAsync(set, "accepted", HttpStatusCode.Accepted);
        var second = await AnswerAsync(set, "accepted", HttpStatusCode.Accepted);

        Assert.True(first.GetProperty("position").GetInt64() > set.GetProperty("position").GetInt64());
        Assert.Equal(first.GetRawText(), second.GetRawText());
    }

    [Fact]
    public async Task PostAnswer_BeyondCapacity_Is409()
    {
        var topic = await server.MakeExpertAsync(_ana);
        await server.PutAsync($"/v1/learners/{_ana}", """{"capacityPerWeek": 1}""");
        var (first, second) = (await AskAsync(topic), await AskAsync(topic));
        await AnswerAsync(first, "accepted", HttpStatusCode.Accepted);

        var problem = await AnswerAsync(second, "accepted", HttpStatusCode.Conflict);

        Assert.Equal($"{_ana} has accepted 1 asks in the last 7 days; capacityPerWeek is 1.", problem.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task PostAnswer_AnUnknownSet_Is404()
    {
        var problem = await server.PostAsync(
            "/v1/suggestions/never-shown/answers", """{"learner": "ana", "answer": "accepted", "by": "bo"}""", HttpStatusCode.NotFound);

        Assert.Equal("No suggestion set 'never-shown' was ever shown.", problem.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task PostAnswer_SomebodyElse_Is400()
    {
        var set = await AskAsync(await server.MakeExpertAsync(_ana));
        var id = set.GetProperty("set").GetString();

        var problem = await server.PostAsync(
            $"/v1/suggestions/{id}/answers", """{"learner": "cy", "answer": "accepted", "by": "bo"}""", HttpStatusCode.BadRequest);

        Assert.Equal($"Suggestion set '{id}' does not name 'cy'.", problem.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task PostAnswer_TheOppositeOfTheOneBefore_Is409()
    {
        var set = await AskAsync(await server.MakeExpertAsync(_ana));
        await AnswerAsync(set, "helped", HttpStatusCode.Accepted);

        var problem = await AnswerAsync(set, "declined", HttpStatusCode.Conflict);

        Assert.Equal(
            $"Suggestion set '{set.GetProperty("set").GetString()}' has ended as helped; it cannot be declined any more.", problem.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task PostAnswer_ByWhoDidNotAsk_Is409()
    {
        var topic = await server.MakeExpertAsync(_ana);
        var dee = server.NewId("dee");
        await server.PutAsync($"/v1/learners/{dee}", "{}");
        var set = await server.PostAsync("/v1/ask", $$"""{"asker": "{{dee}}", "topics": ["{{topic}}"], "count": 50}""");

        var problem = await AnswerAsync(set, "accepted", HttpStatusCode.Conflict);

        Assert.Equal(
            $"'bo' neither asked for suggestion set '{set.GetProperty("set").GetString()}' nor is '{_ana}'.", problem.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task PostAsk_RightAfterSomebodyOptedOut_NeverNamesThem()
    {
        var topic = await server.MakeExpertAsync(_ana);
        for (var round = 0; round < 20; round++)
        {
            await server.PutAsync($"/v1/learners/{_ana}", """{"recommendable": false}""");
            foreach (var path in (string[])[$"/v1/topics/{topic}/experts?count=50", $"/v1/learners/bo/mentors?topic={topic}&count=50"])
            {
                Assert.DoesNotContain($"\"{_ana}\"", (await server.GetAsync(path)).GetRawText(), StringComparison.Ordinal);
            }

            var ask = $$"""{"topics": ["{{topic}}"], "count": 50}""";
            Assert.DoesNotContain($"\"{_ana}\"", (await server.PostAsync("/v1/ask", ask)).GetRawText(), StringComparison.Ordinal);
            await server.PutAsync($"/v1/learners/{_ana}", "{}");
            Assert.Contains($"\"{_ana}\"", (await server.PostAsync("/v1/ask", ask)).GetRawText(), StringComparison.Ordinal);
        }
    }

    private Task<JsonElement> AskAsync(string topic) => server.PostAsync("/v1/ask", $$"""{"topics": ["{{topic}}"], "count": 50}""");

    private Task<JsonElement> AnswerAsync(JsonElement set, string answer, HttpStatusCode expected) =>
        server.PostAsync(
            $"/v1/suggestions/{set.GetProperty("set").GetString()}/answers",
            $$"""{"learner": "{{_ana}}", "answer": "{{answer}}", "by": "bo"}""",
            expected);
}
