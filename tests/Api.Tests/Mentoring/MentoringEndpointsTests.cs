using System.Net;
using System.Text.Json;

namespace LearningGraph.Api.Tests;

[Collection(SharedServer.Name)]
public sealed class MentoringEndpointsTests(Server server)
{
    private readonly string _ana = server.NewId("ana");
    private readonly string _bo = server.NewId("bo");
    private readonly string _expert = server.NewId("expert");

    [Fact]
    public async Task PostAssignment_TwoForOne_GivesAPairWithReasonsAndSaysWhoIsLeft()
    {
        var topic = await PrepareAsync();

        var assignment = await AssignAsync($$"""{"learners": ["{{_bo}}", "{{_ana}}", "nobody-known"], "topic": "{{topic}}"}""");

        var pair = Assert.Single(assignment.GetProperty("pairs").EnumerateArray());
        Assert.Equal((_ana, _expert), (Text(pair, "learner"), Text(pair, "mentor")));
        Assert.InRange(pair.GetProperty("score").GetDouble(), 0.5, 1);
        Assert.StartsWith($"answered 1 question on {topic}", Text(pair.GetProperty("reasons")[0], "text"), StringComparison.Ordinal);
        await server.GetAsync($"/v1/interactions/{pair.GetProperty("reasons")[0].GetProperty("evidence")[0].GetString()}");
        Assert.Equal(
            [(_bo, "allTaken"), ("nobody-known", "unknown")],
            assignment.GetProperty("unmatched").EnumerateArray().Select(left => (Text(left, "learner"), Text(left, "reason"))));
        Assert.Equal(pair.GetProperty("score").GetDouble(), assignment.GetProperty("total").GetDouble());
    }

    [Fact]
    public async Task PostAssignment_WithThePairsBefore_GivesSomebodyElse()
    {
        var topic = await PrepareAsync();
        await server.PutAsync($"/v1/learners/{server.NewId("other")}", $$"""{"topics": ["{{topic}}"]}""");
        var learners = $$"""{"learners": ["{{_ana}}"], "topic": "{{topic}}" """;

        var first = (await AssignAsync(learners + "}")).GetProperty("pairs")[0];
        var second = (await AssignAsync($$"""{{learners}}, "avoid": [{"learner": "{{_ana}}", "mentor": "{{Text(first, "mentor")}}"}]}""")).GetProperty("pairs")[0];

        Assert.NotEqual(Text(first, "mentor"), Text(second, "mentor"));
    }

    [Fact]
    public async Task PostAssignment_TheOnlyMentorIsTheManager_IsForbidden()
    {
        var topic = await PrepareAsync();
        await server.PutAsync($"/v1/learners/{_ana}", $$"""{"manager": "{{_expert}}"}""");

        var left = (await AssignAsync($$"""{"learners": ["{{_ana}}"], "topic": "{{topic}}"}""")).GetProperty("unmatched")[0];

        Assert.Equal("forbidden", Text(left, "reason"));
        Assert.Equal($"Everybody who could help with {topic} is in the learner's reporting line or in a pair to avoid.", Text(left, "detail"));
    }

    [Fact]
    public async Task PostAssignment_APairThatIsAccepted_IsAnAskLikeAnyOther()
    {
        var topic = await PrepareAsync();
        await server.PutAsync($"/v1/learners/{_expert}", """{"capacityPerWeek": 1}""");
        var pair = (await AssignAsync($$"""{"learners": ["{{_ana}}"], "topic": "{{topic}}"}""")).GetProperty("pairs")[0];

        var receipt = await server.PostAsync(
            $"/v1/suggestions/{Text(pair, "set")}/answers", $$"""{"learner": "{{_expert}}", "answer": "accepted", "by": "{{_ana}}"}""", HttpStatusCode.Accepted);

        var left = (await AssignAsync(
            $$"""{"learners": ["{{_bo}}"], "topic": "{{topic}}"}""", receipt.GetProperty("position").GetInt64())).GetProperty("unmatched")[0];
        Assert.Equal("unavailable", Text(left, "reason"));
    }

    [Fact]
    public async Task PostAssignment_AUnit_ServesItsPeople()
    {
        var topic = await PrepareAsync();
        var unit = server.NewId("unit");
        await server.PutAsync($"/v1/learners/{_bo}", $$"""{"unit": "{{unit}}"}""");

        var assignment = await AssignAsync($$"""{"unit": "{{unit}}", "topic": "{{topic}}", "objective": "bestTotal"}""");

        Assert.Equal(_bo, Text(Assert.Single(assignment.GetProperty("pairs").EnumerateArray()), "learner"));
    }

    [Fact]
    public async Task PostAssignment_MoreThanFiveThousand_IsRefused()
    {
        var learners = string.Join(',', Enumerable.Range(0, 5_001).Select(i => $"\"l-{i}\""));

        var problem = await server.PostAsync("/v1/mentors:assign", $$"""{"learners": [{{learners}}]}""", HttpStatusCode.BadRequest);

        Assert.Equal("learners has 5001 entries; 5000 are allowed.", problem.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task GetMentors_WhoDoesNotWantTo_IsNotNamed()
    {
        var topic = await PrepareAsync();
        await server.PutAsync($"/v1/learners/{_expert}", """{"mentoring": false}""");

        Assert.Empty((await server.GetAsync($"/v1/learners/{_ana}/mentors?topic={topic}")).GetProperty("suggestions").EnumerateArray());
        Assert.NotEmpty((await server.PostAsync("/v1/ask", $$"""{"topics": ["{{topic}}"]}""")).GetProperty("suggestions").EnumerateArray());
    }

    private async Task<string> PrepareAsync()
    {
        var topic = await server.MakeExpertAsync(_expert);
        await server.PutAsync($"/v1/learners/{_ana}", "{}");
        await server.PutAsync($"/v1/learners/{_bo}", "{}");
        return topic;
    }

    private Task<JsonElement> AssignAsync(string request, long after = 0) => server.PostAsync($"/v1/mentors:assign?after={after}", request);

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
