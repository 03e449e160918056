using System.Net;

namespace LearningGraph.Api.Tests;

[Collection(SharedServer.Name)]
public sealed class HealthEndpointsTests(Server server)
{
    [Fact]
    public async Task GetLive_Running_Is200()
    {
        using var response = await server.Client.GetAsync("/health/live", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task GetReady_CaughtUp_ShowsBothPositions()
    {
        var receipt = await server.PostAsync(
            "/v1/interactions",
            $$"""{"id": "{{server.NewId("i")}}", "kind": "asked", "at": "2026-03-01T09:00:00Z", "actor": "ana"}""",
            HttpStatusCode.Accepted);
        await server.PostAsync($"/v1/ask?after={receipt.GetProperty("position")}", """{"text": "is it known?"}""");

        var status = await server.GetAsync("/health/ready");

        Assert.True(status.GetProperty("applied").GetInt64() >= receipt.GetProperty("position").GetInt64());
        Assert.True(status.GetProperty("durable").GetInt64() >= status.GetProperty("applied").GetInt64());
    }
}
