using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LearningGraph.Cli.Tests;

/// <summary>A web server on a free port that answers as a node does and remembers what it got.</summary>
internal sealed class RecordingNode : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<Action<HttpResponse>> refusals = new();
    private readonly ConcurrentDictionary<string, string> stored = new();

    private RecordingNode(WebApplication app) => this.app = app;

    public Uri Url => new(app.Urls.Single());

    /// <summary>Every request but those to health, in order: method, path, status.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>The interactions of each batch that was taken.</summary>
    public ConcurrentQueue<JsonElement[]> Batches { get; } = new();

    /// <summary>Profiles by escaped path, as last written.</summary>
    public ConcurrentDictionary<string, JsonElement> Profiles { get; } = new();

    /// <summary>Interactions with these ids are rejected.</summary>
    public HashSet<string> Rejects { get; } = [];

    /// <summary>What a request must show to be let in; null lets everybody in.</summary>
    public string? Key { get; set; }

    /// <summary>Batches of more interactions are answered with 413.</summary>
    public int LargestBatch { get; set; } = int.MaxValue;

    /// <summary>What health shows as applied, one value a poll; nothing when it is empty.</summary>
    public ConcurrentQueue<long> Applied { get; } = new();

    public static async Task<RecordingNode> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = null);
        var app = builder.Build();
        RecordingNode node = new(app);
        app.Run(node.AnswerAsync);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return node;
    }

    /// <summary>Waited for before each batch is answered: how many batches came so far.</summary>
    public Func<int, Task> BeforeBatch { get; set; } = _ => Task.CompletedTask;

    /// <summary>Done before each profile is put, with its path: what others do meanwhile.</summary>
    public Action<string> BeforePut { get; set; } = _ => { };

    /// <summary>The paths of learners who were erased on request.</summary>
    public HashSet<string> Erased { get; } = [];

    /// <summary>What undoing a source answers, part by part; 404 when it is empty.</summary>
    public ConcurrentQueue<object> Undone { get; } = new();

    /// <summary>What requests get that are about none of the above, by method and path, one after the other; the last one is kept.</summary>
    public ConcurrentDictionary<string, ConcurrentQueue<(int Status, object? Body)>> Replies { get; } = new();

    /// <summary>Adds to <see cref="Replies"/>.</summary>
    public void Reply(string request, int status, object? body = null) => Replies.GetOrAdd(request, _ => new()).Enqueue((status, body));

    /// <summary>Forgets everything, as a node does whose folder was emptied.</summary>
    public void Forget()
    {
        stored.Clear();
        Profiles.Clear();
        Batches.Clear();
        Requests.Clear();
    }

    /// <summary>The next request that is not about health gets this answer instead of a good one.</summary>
    public void RefuseNext(int status, string? retryAfter = null) => refusals.Enqueue(response =>
    {
        response.StatusCode = status;
        response.Headers.RetryAfter = retryAfter;
    });

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        if (path.StartsWith("/health/", StringComparison.Ordinal))
        {
            if (path == "/health/ready" && Applied.TryDequeue(out var applied))
            {
                await context.Response.WriteAsJsonAsync(new { applied });
            }

            return;
        }

        if (Key is not null && context.Request.Headers.Authorization != $"Bearer {Key}")
        {
            context.Response.StatusCode = 401;
        }
        else if (refusals.TryDequeue(out var refuse))
        {
            refuse(context.Response);
        }
        else if (Replies.TryGetValue($"{context.Request.Method} {path}", out var replies))
        {
            await ReplyAsync(context.Response, replies);
        }
        else if (path == "/v1/interactions")
        {
            await TakeBatchAsync(context);
        }
        else if (HttpMethods.IsDelete(context.Request.Method))
        {
            await UndoAsync(context);
        }
        else if (HttpMethods.IsPut(context.Request.Method))
        {
            await PutAsync(context, path);
        }
        else if (Profiles.TryGetValue(path, out var profile))
        {
            context.Response.Headers.ETag = TagOf(profile);
            await context.Response.WriteAsJsonAsync(profile);
        }
        else
        {
            context.Response.StatusCode = stored.ContainsKey(path.Split('/')[^1]) ? 200 : 404;
        }

        Requests.Enqueue($"{context.Request.Method} {path}{context.Request.QueryString} {context.Response.StatusCode}");
    }

    private static async Task ReplyAsync(HttpResponse response, ConcurrentQueue<(int Status, object? Body)> replies)
    {
        var reply = replies.Count > 1 && replies.TryDequeue(out var next) ? next : replies.Last();
        response.StatusCode = reply.Status;
        if (reply.Body is string text)
        {
            await response.WriteAsync(text);
        }
        else if (reply.Body is not null)
        {
            await response.WriteAsJsonAsync(reply.Body, DomainJson.Options);
        }
    }

    private async Task PutAsync(HttpContext context, string path)
    {
        BeforePut(path);
        var isThere = Profiles.TryGetValue(path, out var stored);
        var (ifMatch, ifNoneMatch) = (context.Request.Headers.IfMatch, context.Request.Headers.IfNoneMatch);
        if ((isThere && ifNoneMatch == "*") || (ifMatch.Count > 0 && (!isThere || ifMatch != TagOf(stored))))
        {
            context.Response.StatusCode = 412;
            await context.Response.WriteAsJsonAsync(new { detail = "changed by the test" });
            return;
        }

        if (Erased.Contains(path) && context.Request.Query.ContainsKey("source"))
        {
            context.Response.StatusCode = 409;
            await context.Response.WriteAsJsonAsync(new { detail = "erased by the test" });
            return;
        }

        Profiles[path] = await JsonSerializer.DeserializeAsync<JsonElement>(context.Request.Body);
    }

    private static string TagOf(JsonElement profile) => $"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(profile.GetRawText())))}\"";

    private async Task UndoAsync(HttpContext context)
    {
        context.Response.StatusCode = Undone.TryDequeue(out var receipt) ? 200 : 404;
        if (receipt is not null)
        {
            await context.Response.WriteAsJsonAsync(receipt);
        }
    }

    private async Task TakeBatchAsync(HttpContext context)
    {
        var batch = (await JsonSerializer.DeserializeAsync<JsonElement[]>(context.Request.Body))!;
        if (batch.Length > LargestBatch)
        {
            context.Response.StatusCode = 413;
            return;
        }

        Batches.Enqueue(batch);
        await BeforeBatch(Batches.Count);
        string[] ids = [.. batch.Select(one => one.GetProperty("id").GetString()!)];
        var accepted = ids.Count(id => !Rejects.Contains(id) && stored.TryAdd(id, id));
        var rejected = ids.Index().Where(one => Rejects.Contains(one.Item))
            .Select(one => new { index = one.Index, id = one.Item, status = 400, detail = "refused by the test" }).ToArray();
        context.Response.StatusCode = 202;
        await context.Response.WriteAsJsonAsync(
            new { accepted, duplicates = ids.Length - accepted - rejected.Length, rejected, position = stored.Count });
    }
}
