using System.Net;
using System.Text.Json;

namespace LearningGraph.Api.Tests;

/// <summary>On a node of its own: what other tests ask would be counted too.</summary>
public sealed class AcceptanceEndpointTests(Server server) : IClassFixture<Server>
{
    // As many as the setting Privacy:K asks for by itself.
    private const int Askers = 8;

    [Fact]
    public async Task GetOnline_WhatWasShownAndAnswered_CountsByModelAndPlace()
    {
        Assert.Empty((await server.GetAsync("/v1/models/online")).GetProperty("rows").EnumerateArray());
        var expert = server.NewId("expert");
        var topic = await server.MakeExpertAsync(expert);
        string[] askers = [.. Enumerable.Range(0, Askers).Select(_ => server.NewId("asker"))];
        var posts = askers.Select(by => $$"""{"id": "{{by}}-p", "kind": "posted", "at": "2026-03-01T12:00:00Z", "actor": "{{by}}"}""");
        await server.PostAsync("/v1/interactions", $"[{string.Join(',', posts)}]", HttpStatusCode.Accepted);
        foreach (var (asker, by) in askers.Index())
        {
            var set = (await server.PostAsync("/v1/ask", $$"""{"asker": "{{by}}", "topics": ["{{topic}}"], "count": 1}""")).GetProperty("set").GetString();
            if (asker < 2)
            {
                await server.PostAsync($"/v1/suggestions/{set}/answers", $$"""{"learner": "{{expert}}", "answer": "accepted", "by": "{{by}}"}""", HttpStatusCode.Accepted);
            }
        }

        var rows = (await server.GetAsync("/v1/models/online?from=2026-01")).GetProperty("rows");

        var first = rows.EnumerateArray().Single(row => row.TryGetProperty("place", out var place) && place.ValueKind == JsonValueKind.Number);
        // The ninth was asked for by nobody: making an expert ends with an ask.
        Assert.Equal(("prior-blend", 1, 9, 2, 7), (Text(first, "model"), Number(first, "place"), Number(first, "shown"), Number(first, "accepted"), Number(first, "ignored")));
        Assert.Equal(2.0 / 9, first.GetProperty("acceptedShare").GetProperty("value").GetDouble());
        Assert.Equal(0.0632, first.GetProperty("acceptedShare").GetProperty("low").GetDouble(), tolerance: 5e-4);
    }

    [Theory]
    [InlineData("from=2026-03-05", "is not a whole month")]
    [InlineData("to=spring", "is not a whole month")]
    [InlineData("from=2026-03&to=2026-02", "is after to")]
    public async Task GetOnline_NoMonths_SaysSo(string query, string reason) => Assert.Contains(
        reason, (await server.GetAsync($"/v1/models/online?{query}", HttpStatusCode.BadRequest)).GetProperty("detail").GetString(), StringComparison.Ordinal);

    private static string? Text(JsonElement row, string name) => row.GetProperty(name).GetString();

    private static int Number(JsonElement row, string name) => row.GetProperty(name).GetInt32();
}
