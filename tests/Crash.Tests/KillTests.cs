using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace LearningGraph.Crash.Tests;

public sealed class KillTests
{
    private const int Posters = 4;
    private const int BatchSize = 50;
    private const int BatchesBeforeTheKill = 60;
    private static readonly string[] Topics = ["sql"];

    /// <summary>Four senders post without pause, the node is killed amid them, and everything acknowledged must still be there, once.</summary>
    [Fact]
    public async Task Kill_AmidPosts_LosesNothingThatWasAcknowledged()
    {
        using TemporaryFolder folder = new();
        ConcurrentBag<string> acknowledged = [];
        await using (var node = await NodeProcess.StartAsync(folder.Path))
        {
            TaskCompletionSource enough = new(TaskCreationOptions.RunContinuationsAsynchronously);
            var posters = Enumerable.Range(0, Posters).Select(poster => PostAsync(node.Http, poster, acknowledged, enough)).ToArray();
            await enough.Task;
            await node.KillAsync();
            await Task.WhenAll(posters);
        }

        await using var restarted = await NodeProcess.StartAsync(folder.Path);
        Assert.InRange(acknowledged.Count, BatchesBeforeTheKill * BatchSize, int.MaxValue);
        foreach (var batch in acknowledged.Chunk(500))
        {
            // Sent again, each must be a duplicate: it is there, and only once.
            using var response = await restarted.Http.PostAsJsonAsync("/v1/interactions", batch.Select(Answer), TestContext.Current.CancellationToken);
            var receipt = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
            Assert.Equal((0, batch.Length), (receipt.GetProperty("accepted").GetInt32(), receipt.GetProperty("duplicates").GetInt32()));
        }

        var suggestions = (await restarted.AskAsync(new { topics = Topics })).GetProperty("suggestions");
        Assert.Equal(Posters, suggestions.GetArrayLength());
    }

    private static async Task PostAsync(HttpClient http, int poster, ConcurrentBag<string> acknowledged, TaskCompletionSource enough)
    {
        for (var batch = 0; ; batch++)
        {
            string[] ids = [.. Enumerable.Range(0, BatchSize).Select(i => $"p{poster}-{batch}-{i}")];
            try
            {
                using var response = await http.PostAsJsonAsync("/v1/interactions", ids.Select(Answer), TestContext.Current.CancellationToken);
                Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
            }
            catch (HttpRequestException)
            {
                // The node is dead; whether this batch was stored nobody knows.
                return;
            }

            foreach (var id in ids)
            {
                acknowledged.Add(id);
            }

            if (acknowledged.Count >= BatchesBeforeTheKill * BatchSize)
            {
                enough.TrySetResult();
            }
        }
    }

    private static object Answer(string id) => new
    {
        id,
        kind = "answered",
        at = "2026-03-01T09:30:00Z",
        actor = id.Split('-')[0],
        with = new[] { "asker" },
        topics = Topics,
    };
}
