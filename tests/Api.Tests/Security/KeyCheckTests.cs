using System.Net;
using System.Text.Json;

namespace LearningGraph.Api.Tests;

public sealed class KeyCheckTests(KeyedServer server) : IClassFixture<KeyedServer>
{
    private const string Missing = "This node is opened by a key: send it as 'Authorization: Bearer KEY'.";
    private const string Unknown = "The key in 'Authorization' is none of this node's keys.";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/v1/topics/sql")]
    [InlineData("/V1/topics/sql")]
    [InlineData("/%761/topics/sql")]
    [InlineData("/v1/learners/ana")]
    [InlineData("/v1/nowhere")]
    [InlineData("/v1")]
    public async Task Get_BelowV1WithoutAKey_IsRefusedWhateverIsThere(string path) => await AssertRefusedAsync(path, null, "Bearer realm=\"LearningGraph\"", Missing);

    [Theory]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Basic YW5hOnNlY3JldA==")]
    [InlineData("{key}")]
    [InlineData("Bearer {key}, Bearer {key}")]
    public async Task Get_WithoutABearer_IsRefused(string authorization)
    {
        var sent = authorization.Replace("{key}", server.Key, StringComparison.Ordinal);

        using var response = await GetAsync("/v1/topics/sql", sent);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task Get_WithAnotherKey_IsRefusedWithoutRepeatingIt()
    {
        var key = ApiKey.Create();

        var problem = await AssertRefusedAsync("/v1/topics/sql", $"Bearer {key}", "Bearer realm=\"LearningGraph\", error=\"invalid_token\"", Unknown);

        Assert.DoesNotContain(key, problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_WithTheHashInsteadOfTheKey_IsRefused() =>
        await AssertRefusedAsync("/v1/topics/sql", $"Bearer {ApiKey.HashOf(server.Key)}", "Bearer realm=\"LearningGraph\", error=\"invalid_token\"", Unknown);

    [Fact]
    public async Task Get_WithAnyOfTheKeys_IsLetIn()
    {
        foreach (var key in (string[])[server.Key, server.OtherKey])
        {
            using var response = await GetAsync("/v1/nowhere", $"bearer {key}");

            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
    }

    [Fact]
    public async Task Post_WithoutAKey_ChangesNothing()
    {
        using HttpRequestMessage request = new(HttpMethod.Post, "/v1/interactions")
        {
            Content = new StringContent("""{"id": "i-intruder", "kind": "posted", "at": "2026-03-01T09:00:00Z", "actor": "intruder"}"""),
        };
        using var refused = await SendAsync(request, null);

        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        await server.GetAsync("/v1/interactions/i-intruder", HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/docs/")]
    [InlineData("/docs/scalar.js")]
    public async Task Get_WhatTellsNothingAboutPeople_NeedsNoKey(string path)
    {
        using var response = await GetAsync(path, null);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Get_NothingOutsideV1_IsNotFound()
    {
        using var response = await GetAsync("/favicon.ico", null);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private async Task<string> AssertRefusedAsync(string path, string? authorization, string challenge, string detail)
    {
        using var response = await GetAsync(path, authorization);
        var body = await response.Content.ReadAsStringAsync(Cancellation);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(challenge, Assert.Single(response.Headers.GetValues("WWW-Authenticate")));
        Assert.Equal(detail, JsonElement.Parse(body).GetProperty("detail").GetString());
        return body;
    }

    private async Task<HttpResponseMessage> GetAsync(string path, string? authorization)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, path);
        return await SendAsync(request, authorization);
    }

    // Not the server's own client, which always shows its key.
    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, string? authorization)
    {
        using HttpClient client = new() { BaseAddress = server.Client.BaseAddress };
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        return await client.SendAsync(request, Cancellation);
    }
}
