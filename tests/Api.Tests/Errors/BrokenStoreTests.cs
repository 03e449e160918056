using System.Net;
using Microsoft.Data.Sqlite;

namespace LearningGraph.Api.Tests;

/// <summary>On a node of its own, whose database loses its table.</summary>
public sealed class BrokenStoreTests(Server server) : IClassFixture<Server>
{
    [Fact]
    public async Task AnyRoute_TheStoreIsBroken_Is503WithRetryAfterAndWithoutItsInside()
    {
        await server.PutAsync("/v1/topics/sql", "{}");
        await using (SqliteConnection connection = new($"Data Source={Path.Combine(server.Folder, "learninggraph.db")}"))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = "ALTER TABLE entries RENAME TO lost";
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        // Straight from the log, by a grain that was there, by a grain that has to load, by a stateless worker.
        await AssertUnavailableAsync(HttpMethod.Get, "/v1/interactions/i-1", null);
        await AssertUnavailableAsync(HttpMethod.Post, "/v1/interactions", """{"id":"i-1","kind":"asked","at":"2026-03-01T09:30:00Z","actor":"ana"}""");
        await AssertUnavailableAsync(HttpMethod.Put, "/v1/topics/sql", "{}");
        await AssertUnavailableAsync(HttpMethod.Put, "/v1/learners/ana", "{}");
    }

    private async Task AssertUnavailableAsync(HttpMethod method, string path, string? body)
    {
        using HttpRequestMessage request = new(method, path);
        request.Content = body is null ? null : new StringContent(body, new System.Net.Http.Headers.MediaTypeHeaderValue("application/json"));

        using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);

        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode == HttpStatusCode.ServiceUnavailable, $"{method} {path}: {(int)response.StatusCode} {text}");
        Assert.Equal(TimeSpan.FromSeconds(1), response.Headers.RetryAfter?.Delta);
        Assert.Contains("\"traceId\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("entries", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
    }
}
