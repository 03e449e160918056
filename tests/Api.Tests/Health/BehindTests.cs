using System.Net;

namespace LearningGraph.Api.Tests;

/// <summary>On a node of its own, whose tail is held back.</summary>
public sealed class BehindTests(HeldServer server) : IClassFixture<HeldServer>
{
    private const string Asked = """{"id": "i-1", "kind": "asked", "at": "2026-03-01T09:00:00Z", "actor": "ana"}""";

    [Fact]
    public async Task GetReady_UntilTheTailHasCaughtUpOnce_Is503()
    {
        await server.PostAsync("/v1/interactions", Asked, HttpStatusCode.Accepted);
        var problem = await server.GetAsync("/health/ready", HttpStatusCode.ServiceUnavailable);
        Assert.Equal("The node has read its log up to position 0 of 1.", problem.GetProperty("detail").GetString());

        server.Hold.Dispose();
        Assert.Equal("""{"applied":1,"durable":1}""", (await server.GetAsync("/health/ready")).GetRawText());

        // From then on it may be behind now and then; a change is durable all the same.
        using var hold = server.HoldAgain();
        var receipt = await server.PutAsync("/v1/topics/sql", "{}", HttpStatusCode.Accepted);
        Assert.Equal("""{"position":2}""", receipt.GetRawText());
        Assert.Equal("""{"applied":1,"durable":2}""", (await server.GetAsync("/health/ready")).GetRawText());
    }
}
