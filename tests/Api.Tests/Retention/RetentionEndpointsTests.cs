using System.Net;
using System.Text.Json;

namespace LearningGraph.Api.Tests;

/// <summary>On a node of its own: forgetting concerns everything there is.</summary>
public sealed class RetentionEndpointsTests(Server server) : IClassFixture<Server>
{
    [Fact]
    public async Task Post_DryRunAndThenNot_SaysTheSameAndForgetsOnce()
    {
        var id = server.NewId("q");
        await server.TellAsync($$"""
            [{"id": "{{id}}-old", "kind": "asked", "at": "2024-01-01T09:00:00Z", "actor": "ana", "title": "How?"},
             {"id": "{{id}}-join", "kind": "joined", "at": "2024-01-01T09:00:00Z", "actor": "ana", "group": "{{id}}"},
             {"id": "{{id}}-young", "kind": "asked", "at": "2026-01-01T09:00:00Z", "actor": "ana", "title": "How?"}]
            """);

        var dry = await PostAsync("""{"days": 365, "dryRun": true}""");
        await server.GetAsync($"/v1/interactions/{id}-old");
        var wet = await PostAsync("""{"days": 365, "dryRun": false}""");
        var again = await PostAsync("""{"before": "2025-03-02T09:00:00Z", "dryRun": false}""");

        const string Forgotten = """{"interactions":{"asked":1},"suggestionSets":0,"suggestionAnswers":0,"descriptions":0}""";
        Assert.Equal(("2025-03-02T09:00:00Z", Forgotten, 1), Describe(dry));
        Assert.Equal(("2025-03-02T09:00:00Z", Forgotten, 0), Describe(wet));
        Assert.Equal(0, again.GetProperty("remaining").GetInt32());
        await server.GetAsync($"/v1/interactions/{id}-old", HttpStatusCode.NotFound);
        await server.GetAsync($"/v1/interactions/{id}-young");
        Assert.Single((await server.GetAsync($"/v1/groups/{id}/members")).GetProperty("items").EnumerateArray());

        static (string?, string, int) Describe(JsonElement receipt) =>
            (receipt.GetProperty("before").GetString(), receipt.GetProperty("forgotten").GetRawText(), receipt.GetProperty("remaining").GetInt32());
    }

    [Theory]
    [InlineData("""{"dryRun": true}""", "Either 'before' or 'days' says what is old; give one of them.")]
    [InlineData("""{"before": "2026-01-01T00:00:00Z", "days": 3, "dryRun": true}""", "Either 'before' or 'days' says what is old; give one of them.")]
    [InlineData("""{"before": "2026-03-02T09:00:01Z", "dryRun": true}""", "before 2026-03-02T09:00:01Z lies after now, 2026-03-02T09:00:00Z.")]
    [InlineData("""{"days": 0, "dryRun": true}""", "days 0 is outside 1 to 36500.")]
    [InlineData("""{"days": 36501, "dryRun": true}""", "days 36501 is outside 1 to 36500.")]
    [InlineData("""{"days": 1, "dryRun": true, "limit": 0}""", "limit 0 is outside 1 to 1000000.")]
    public async Task Post_WhatMakesNoSense_Is400AndNamesIt(string json, string detail)
    {
        var problem = await server.PostAsync("/v1/retention", json, HttpStatusCode.BadRequest);

        Assert.Equal(detail, problem.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task Post_WithoutSayingWhetherItIsADryRun_Is400AndForgetsNothing()
    {
        var problem = await server.PostAsync("/v1/retention", """{"days": 1}""", HttpStatusCode.BadRequest);

        Assert.Contains("dryRun", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    private Task<JsonElement> PostAsync(string json) => server.PostAsync("/v1/retention", json);
}
