using System.Net;
using System.Text;
using System.Text.Json;
using LearningGraph.Silo;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LearningGraph.Api.Tests;

/// <summary>The real node on a free port and a folder of its own, spoken to over HTTP.</summary>
public class Server : IAsyncLifetime
{
    private WebApplication _app = null!;
    private int _count;

    public string Folder { get; } = Directory.CreateTempSubdirectory("lg-api-").FullName;

    public HttpClient Client { get; private set; } = null!;

    public virtual async ValueTask InitializeAsync()
    {
        var arguments = NodeArguments.Parse(["--urls", "http://127.0.0.1:0", "--Storage:Folder", Folder, .. Settings]);
        _app = Node.Build(arguments, Replace);
        await Node.PrepareAsync(_app, arguments, TextWriter.Null);
        await _app.StartAsync();
        Client = new() { BaseAddress = new(_app.Urls.Single()) };
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>An id that no other test uses.</summary>
    public string NewId(string name) => $"{name}-{Interlocked.Increment(ref _count)}";

    public Task<JsonElement> GetAsync(string path, HttpStatusCode expected = HttpStatusCode.OK) =>
        SendAsync(HttpMethod.Get, path, null, expected);

    public Task<JsonElement> PutAsync(string path, string json, HttpStatusCode expected = HttpStatusCode.OK) =>
        SendAsync(HttpMethod.Put, path, json, expected);

    public Task<JsonElement> PostAsync(string path, string json, HttpStatusCode expected = HttpStatusCode.OK) =>
        SendAsync(HttpMethod.Post, path, json, expected);

    /// <summary>Sends a batch and waits until answers know it.</summary>
    public async Task<JsonElement> TellAsync(string json)
    {
        var receipt = await PostAsync("/v1/interactions", json, HttpStatusCode.Accepted);
        Assert.Empty(receipt.GetProperty("rejected").EnumerateArray());
        await PostAsync($"/v1/ask?after={receipt.GetProperty("position")}", """{"text": "is it known?"}""");
        return receipt;
    }

    /// <summary>Makes a learner the only one who has answered on a topic.</summary>
    public async Task<string> MakeExpertAsync(string learner)
    {
        var (topic, question, asker) = (NewId("topic"), NewId("q"), NewId("asker"));
        await TellAsync($$"""
            [
              {"id": "{{question}}", "kind": "asked", "at": "2026-03-01T09:00:00Z", "actor": "{{asker}}", "topics": ["{{topic}}"], "title": "How?"},
              {"id": "{{question}}-a", "kind": "answered", "at": "2026-03-01T10:00:00Z", "actor": "{{learner}}", "with": ["{{asker}}"],
               "topics": ["{{topic}}"], "subject": "{{question}}"},
              {"id": "{{question}}-b", "kind": "accepted", "at": "2026-03-01T11:00:00Z", "actor": "{{asker}}", "with": ["{{learner}}"],
               "topics": ["{{topic}}"], "subject": "{{question}}"}
            ]
            """);
        return topic;
    }

    /// <summary>More of the command line.</summary>
    protected virtual string[] Settings => [];

    protected virtual void Replace(IServiceCollection services) => services
        .AddLogging(logging => logging.ClearProviders())
        .AddSingleton<TimeProvider>(new TestClock());

    public async Task<JsonElement> SendAsync(
        HttpMethod method, string path, string? body, HttpStatusCode expected, string contentType = "application/json")
    {
        using HttpRequestMessage request = new(method, path);

        // Lets a refusal of a large body come before the body is sent; else the connection is gone before it can be read.
        request.Headers.ExpectContinue = body?.Length > 1_000_000;
        if (body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }

        using var response = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode == expected, $"{method} {path}: {(int)response.StatusCode} {text}");
        if (!response.IsSuccessStatusCode)
        {
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        }

        return JsonElement.Parse(text);
    }
}
