using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace LearningGraph.Crash.Tests;

/// <summary>What a node answers: two nodes whose projections are the same answer the same.</summary>
internal static partial class Fingerprint
{
    /// <summary>Asks it all sorts of questions; each answer is a line.</summary>
    public static async Task<string[]> TakeAsync(HttpClient http)
    {
        var ready = await GetAsync(http, "/health/ready");
        var after = ready["durable"]!.GetValue<long>();
        List<string> lines = [];
        foreach (var topic in Workload.Topics)
        {
            lines.Add(await AskAsync(http, new { topics = new[] { topic }, count = 50 }, after));
            lines.Add(await AskAsync(http, new { text = $"how does the {topic} index lock a view?", count = 50 }, after));
            lines.Add((await GetAsync(http, $"/v1/topics/{topic}/experts?count=50")).ToJsonString());
        }

        foreach (var group in Workload.Groups)
        {
            lines.Add((await GetAsync(http, $"/v1/groups/{group}/members")).ToJsonString());
        }

        lines.Add((await GetAsync(http, "/v1/graph/knowledge-flow?level=topic")).ToJsonString());
        lines.Add((await GetAsync(http, "/v1/sources?limit=1000")).ToJsonString());
        foreach (var listing in (string[])["learners", "groups", "topics"])
        {
            lines.AddRange(await ListAsync(http, listing));
        }

        return [.. lines];
    }

    private static async Task<string[]> ListAsync(HttpClient http, string listing)
    {
        List<string> lines = [];
        for (string? cursor = null; ;)
        {
            var page = await GetAsync(http, $"/v1/{listing}?limit=100{(cursor is null ? "" : $"&cursor={Uri.EscapeDataString(cursor)}")}");
            lines.AddRange(page["items"]!.AsArray().Select(item => item!.ToJsonString()));
            cursor = (string?)page["next"];
            if (cursor is null)
            {
                return [.. lines];
            }
        }
    }

    private static async Task<string> AskAsync(HttpClient http, object ask, long after)
    {
        using var response = await http.PostAsJsonAsync($"/v1/ask?after={after}", ask, TestContext.Current.CancellationToken);
        return (await ReadAsync(response)).ToJsonString();
    }

    private static async Task<JsonObject> GetAsync(HttpClient http, string path)
    {
        using var response = await http.GetAsync(path, TestContext.Current.CancellationToken);
        return await ReadAsync(response);
    }

    private static async Task<JsonObject> ReadAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, $"{response.RequestMessage!.RequestUri!.PathAndQuery}: {(int)response.StatusCode} {text}");
        return JsonNode.Parse(OfThisAnswer().Replace(text, ""))!.AsObject();
    }

    // Differ with each answer, even of one node: it has shown something in between.
    [GeneratedRegex(""" "(set|position)":("[^"]*"|[0-9]+), """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex OfThisAnswer();
}
