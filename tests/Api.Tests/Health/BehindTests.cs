using System.Net;

namespace LearningGraph.Api.Tests;

/// <summary>On a node of its own, started on a log that holds something, whose tail is held back.</summary>
public sealed class BehindTests(HeldServer server) : IClassFixture<HeldServer>
{
    private const string Behind = "The node has read its log up to position 0 of 1.";

    [Fact]
    public async Task AnyRouteBelowV1_UntilTheTailHasCaughtUpOnce_Is503()
    {
        await AssertBehindAsync(HttpMethod.Get, "/health/ready");
        await AssertBehindAsync(HttpMethod.Get, $"/v1/interactions/{HeldServer.Stored}");
        await AssertBehindAsync(HttpMethod.Post, "/v1/ask");
        await AssertBehindAsync(HttpMethod.Post, "/v1/interactions");
        await AssertBehindAsync(HttpMethod.Put, "/v1/topics/sql");
        foreach (var free in new[] { "/health/live", "/docs", "/openapi/v1.json" })
        {
            using var response = await server.Client.GetAsync(free, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }

        server.Hold.Dispose();
        Assert.Equal("""{"applied":1,"durable":1,"lag":0}""", (await server.GetAsync("/health/ready")).GetRawText());
        await server.GetAsync($"/v1/interactions/{HeldServer.Stored}");

        // From then on it may be behind now and then; a change is durable all the same.
        using var hold = server.HoldAgain();
        var receipt = await server.PutAsync("/v1/topics/sql", "{}", HttpStatusCode.Accepted);
        Assert.Equal("""{"position":2}""", receipt.GetRawText());
        Assert.Equal("""{"applied":1,"durable":2,"lag":1}""", (await server.GetAsync("/health/ready")).GetRawText());
    }

    private async Task AssertBehindAsync(HttpMethod method, string path)
    {
        using HttpRequestMessage request = new(method, path);

        using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(1), response.Headers.RetryAfter?.Delta);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains($"\"detail\":\"{Behind}\"", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
