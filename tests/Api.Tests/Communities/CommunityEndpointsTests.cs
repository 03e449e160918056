using System.Text.Json;

namespace LearningGraph.Api.Tests;

[Collection(SharedServer.Name)]
public sealed class CommunityEndpointsTests(Server server)
{
    private readonly string _ana = server.NewId("ana");
    private readonly string _bo = server.NewId("bo");
    private readonly string _group = server.NewId("guild");

    private string Path => $"/v1/learners/{_ana}/communities?count=50";

    [Fact]
    public async Task GetCommunities_SomebodyLearntFromIsAMember_NamesTheGroupWithEvidence()
    {
        var join = await MeetAsync();

        var suggestion = Find(await server.GetAsync(Path));

        Assert.Equal(["group", "name", "score", "reasons"], suggestion.EnumerateObject().Select(field => field.Name));
        Assert.Equal("The guild", suggestion.GetProperty("name").GetString());
        var reason = suggestion.GetProperty("reasons")[0];
        Assert.Equal("1 person you learnt from is a member", reason.GetProperty("text").GetString());
        Assert.Equal(join, Assert.Single(reason.GetProperty("evidence").EnumerateArray()).GetString());
        Assert.Equal("joined", (await server.GetAsync($"/v1/interactions/{join}")).GetProperty("kind").GetString());
    }

    [Fact]
    public async Task GetCommunities_RightAfterJoining_DoesNotNameTheGroupAgain()
    {
        await MeetAsync();

        var receipt = await server.PostAsync(
            "/v1/interactions",
            $$"""{"id": "{{server.NewId("i")}}", "kind": "joined", "at": "2026-03-01T12:00:00Z", "actor": "{{_ana}}", "group": "{{_group}}"}""",
            System.Net.HttpStatusCode.Accepted);

        Assert.DoesNotContain(Groups(await server.GetAsync($"{Path}&after={receipt.GetProperty("position")}")), group => group == _group);
    }

    [Fact]
    public async Task GetCommunities_RightAfterTheMemberOptedOut_DoesNotCountThem()
    {
        await MeetAsync();

        await server.PutAsync($"/v1/learners/{_bo}", """{"recommendable": false}""");

        Assert.DoesNotContain("learnt from", Find(await server.GetAsync(Path)).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetCommunities_SomebodyUnknown_GetsTheLargestAndIsToldWhy()
    {
        await MeetAsync();

        var set = await server.GetAsync($"/v1/learners/{server.NewId("nobody")}/communities?count=50");

        Assert.Equal("community-blend", set.GetProperty("model").GetString());
        Assert.All(set.GetProperty("suggestions").EnumerateArray(), suggestion => Assert.EndsWith(
            "nothing is known yet of what you do", Assert.Single(suggestion.GetProperty("reasons").EnumerateArray()).GetProperty("text").GetString(), StringComparison.Ordinal));
        Assert.Contains(_group, Groups(set));
    }

    [Fact]
    public async Task GetCommunities_WhatWasShown_IsInTheDecisionLog()
    {
        await MeetAsync();
        var set = await server.GetAsync(Path);

        var shown = await server.GetAsync($"/v1/suggestions/{set.GetProperty("set").GetString()}");

        Assert.Equal(set.GetProperty("suggestions").GetRawText(), shown.GetProperty("communities").GetRawText());
        Assert.Empty(shown.GetProperty("suggestions").EnumerateArray());
        Assert.Equal(_ana, shown.GetProperty("ask").GetProperty("asker").GetString());
        Assert.Contains(set.GetProperty("set").GetString()!, (await server.GetAsync($"/v1/suggestions?asker={_ana}")).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetCommunities_WhatWasShown_IsInTheLearnersOwnExport()
    {
        await MeetAsync();
        var set = await server.GetAsync(Path);
        await server.GetAsync($"/v1/suggestions/{set.GetProperty("set").GetString()}");

        var export = (await server.GetAsync($"/v1/learners/{_ana}/export")).GetRawText();

        Assert.Contains(set.GetProperty("suggestions").GetRawText(), export, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PostAnswer_ToASetOfGroups_Is400()
    {
        await MeetAsync();
        var set = (await server.GetAsync(Path)).GetProperty("set").GetString();

        var problem = await server.PostAsync(
            $"/v1/suggestions/{set}/answers", $$"""{"learner": "{{_bo}}", "answer": "accepted", "by": "{{_ana}}"}""", System.Net.HttpStatusCode.BadRequest);

        Assert.Equal($"Suggestion set '{set}' does not name '{_bo}'.", problem.GetProperty("detail").GetString());
    }

    // Bo answers a question of Ana's and is in the group.
    private async Task<string> MeetAsync()
    {
        var (question, join) = (server.NewId("q"), server.NewId("join"));
        await server.PutAsync($"/v1/groups/{_group}", """{"name": "The guild"}""");
        await server.TellAsync($$"""
            [
              {"id": "{{question}}", "kind": "asked", "at": "2026-03-01T09:00:00Z", "actor": "{{_ana}}"},
              {"id": "{{question}}-a", "kind": "answered", "at": "2026-03-01T10:00:00Z", "actor": "{{_bo}}", "with": ["{{_ana}}"], "subject": "{{question}}"},
              {"id": "{{join}}", "kind": "joined", "at": "2026-03-01T11:00:00Z", "actor": "{{_bo}}", "group": "{{_group}}"}
            ]
            """);
        return join;
    }

    private JsonElement Find(JsonElement set) =>
        set.GetProperty("suggestions").EnumerateArray().Single(suggestion => suggestion.GetProperty("group").GetString() == _group);

    private static IEnumerable<string?> Groups(JsonElement set) =>
        set.GetProperty("suggestions").EnumerateArray().Select(suggestion => suggestion.GetProperty("group").GetString());
}
