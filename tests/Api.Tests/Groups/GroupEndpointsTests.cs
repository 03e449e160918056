using System.Net;

namespace LearningGraph.Api.Tests;

[Collection(SharedServer.Name)]
public sealed class GroupEndpointsTests(Server server)
{
    private readonly string _group = server.NewId("group");

    private string Path => $"/v1/groups/{_group}";

    [Fact]
    public async Task Put_WhatGetReturned_ChangesNothing()
    {
        await server.PutAsync(Path, """{"name": "Database guild", "description": "All about tables.", "topics": ["sql"], "owners": ["ana", "bo"]}""");
        var first = await server.GetAsync(Path);

        await server.PutAsync(Path, first.GetRawText());

        Assert.Equal(first.GetRawText(), (await server.GetAsync(Path)).GetRawText());
        Assert.Equal(
            $$"""{"group":"{{_group}}","name":"Database guild","description":"All about tables.","topics":["sql"],"owners":["ana","bo"]}""",
            first.GetRawText());
    }

    [Fact]
    public async Task Get_AGroupUnknown_Is404()
    {
        Assert.Equal(
            $"There is no description of group '{_group}'.", (await server.GetAsync(Path, HttpStatusCode.NotFound)).GetProperty("detail").GetString());
        Assert.Equal(
            $"There is no group '{_group}'.", (await server.GetAsync($"{Path}/members", HttpStatusCode.NotFound)).GetProperty("detail").GetString());
    }

    [Fact]
    public async Task GetMembers_AGroupOfNobody_IsEmpty()
    {
        await server.PutAsync(Path, "{}");

        Assert.Equal("""{"items":[]}""", (await server.GetAsync($"{Path}/members")).GetRawText());
    }

    [Fact]
    public async Task GetMembers_InPages_GivesEachOnce()
    {
        var joined = Enumerable.Range(1, 5).Select(i =>
            $$"""{"id": "{{_group}}-{{i}}", "kind": "joined", "at": "2026-03-01T09:0{{i}}:00Z", "actor": "member-{{i}}", "group": "{{_group}}"}""");
        await server.TellAsync($"[{string.Join(",", joined)}]");

        List<string> members = [];
        string? cursor = null;
        do
        {
            var page = await server.GetAsync($"{Path}/members?limit=2" + (cursor is null ? "" : $"&cursor={cursor}"));
            members.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("learner").GetString()!));
            cursor = page.TryGetProperty("next", out var next) ? next.GetString() : null;
        }
        while (cursor is not null);

        Assert.Equal(["member-1", "member-2", "member-3", "member-4", "member-5"], members);
    }

    [Fact]
    public async Task GetMembers_OneWhoOptedOut_IsLeftOutAtOnceButForThemselves()
    {
        var ana = server.NewId("ana");
        await server.PutAsync(Path, "{}");
        await server.TellAsync($$"""{"id": "{{_group}}-1", "kind": "joined", "at": "2026-03-01T09:00:00Z", "actor": "{{ana}}", "group": "{{_group}}"}""");

        await server.PutAsync($"/v1/learners/{ana}", """{"recommendable": false}""");

        Assert.Equal("""{"items":[]}""", (await server.GetAsync($"{Path}/members")).GetRawText());
        Assert.Contains(ana, (await server.GetAsync($"{Path}/members?asker={ana}")).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetMembers_OneWhoJoined_HasRoleAndDate()
    {
        await server.TellAsync($$"""{"id": "{{_group}}-1", "kind": "joined", "at": "2026-03-01T09:00:00Z", "actor": "ana", "group": "{{_group}}"}""");

        Assert.Equal(
            """{"items":[{"learner":"ana","role":"member","since":"2026-03-01T09:00:00Z"}]}""", (await server.GetAsync($"{Path}/members")).GetRawText());
    }
}
