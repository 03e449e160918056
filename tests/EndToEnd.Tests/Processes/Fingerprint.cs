using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace LearningGraph.EndToEnd.Tests;

/// <summary>What a node answers: two nodes whose projections are the same answer the same.</summary>
internal static partial class Fingerprint
{
    /// <summary>Words that the texts of what is asked are made of, so that some are found by them.</summary>
    public const string Words = "index join cursor lock vacuum schema trigger view";

    // Of so many of each kind, spread over the listing; of all of them the listing tells the rest.
    private const int LookedInto = 40;

    /// <summary>
    /// Asks it all sorts of questions about everything it lists; each answer is a line. First waits until its answers know the whole log: a
    /// read waits for a second at most, and much that was undone takes longer on a busy machine.
    /// </summary>
    public static async Task<string[]> TakeAsync(HttpClient http)
    {
        await WaitAsync(http);
        List<string> lines = [await AskAsync(http, new { text = Words, count = 50 })];
        foreach (var topic in await ListAsync(http, "topics", "topic", lines))
        {
            lines.Add(await AskAsync(http, new { topics = new[] { topic }, count = 50 }));
            lines.Add(await AskAsync(http, new { text = $"how does the {topic} index lock a view?", count = 50 }));
            await AddAsync($"/v1/topics/{Escape(topic)}", "", "/experts?count=50", "/related?limit=50", "/questions?limit=50");
        }

        foreach (var group in await ListAsync(http, "groups", "group", lines))
        {
            await AddAsync($"/v1/groups/{Escape(group)}", "", "/members");
        }

        foreach (var learner in await ListAsync(http, "learners", "learner", lines))
        {
            await AddAsync($"/v1/learners/{Escape(learner)}", "", "/ties?count=50", "/mentors?count=50");
        }

        await AddAsync("/v1/graph/knowledge-flow", "?level=topic", "?level=unit", "?level=community");
        await AddAsync("/v1/sources", "?limit=1000");
        return [.. lines];

        async Task AddAsync(string path, params string[] ends)
        {
            foreach (var end in ends)
            {
                lines.Add($"{path}{end} {await ReadAsync(await http.GetAsync($"{path}{end}", TestContext.Current.CancellationToken), mayBeMissing: true)}");
            }
        }
    }

    /// <summary>Fails unless two nodes answered the same, and tells how many answers differ, and the first of them.</summary>
    public static void AssertSame(string[] expected, string[] actual)
    {
        string[] missing = [.. expected.Except(actual)];
        string[] unexpected = [.. actual.Except(expected)];
        Assert.True(
            expected.SequenceEqual(actual),
            $"Of {expected.Length} answers {missing.Length} differ.\nExpected:\n{Describe(missing)}\nWas:\n{Describe(unexpected)}");
    }

    private static string Describe(string[] lines) => string.Join('\n', lines.Take(3).Select(line => line[..Math.Min(2_000, line.Length)]));

    // Adds the whole listing to the lines, and returns those to look into.
    private static async Task<string[]> ListAsync(HttpClient http, string listing, string id, List<string> lines)
    {
        List<string> ids = [];
        for (string? cursor = null; ;)
        {
            var page = await GetAsync(http, $"/v1/{listing}?limit=1000{(cursor is null ? "" : $"&cursor={Escape(cursor)}")}");
            foreach (var item in page["items"]!.AsArray())
            {
                lines.Add(item!.ToJsonString());
                ids.Add((string)item[id]!);
            }

            cursor = (string?)page["next"];
            if (cursor is null)
            {
                return [.. ids.Where((_, index) => index % ((ids.Count / LookedInto) + 1) == 0)];
            }
        }
    }

    private static async Task WaitAsync(HttpClient http)
    {
        while ((await GetAsync(http, "/health/ready"))["lag"]!.GetValue<long>() > 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), TestContext.Current.CancellationToken);
        }
    }

    private static async Task<string> AskAsync(HttpClient http, object ask)
    {
        using var response = await http.PostAsJsonAsync("/v1/ask", ask, TestContext.Current.CancellationToken);
        return await ReadAsync(response);
    }

    private static async Task<JsonObject> GetAsync(HttpClient http, string path)
    {
        using var response = await http.GetAsync(path, TestContext.Current.CancellationToken);
        return JsonNode.Parse(await ReadAsync(response))!.AsObject();
    }

    private static async Task<string> ReadAsync(HttpResponseMessage response, bool mayBeMissing = false)
    {
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var isMissing = mayBeMissing && response.StatusCode == System.Net.HttpStatusCode.NotFound;
        Assert.True(response.IsSuccessStatusCode || isMissing, $"{response.RequestMessage!.RequestUri!.PathAndQuery}: {(int)response.StatusCode} {text}");
        return isMissing ? "is not there" : OfThisAnswer().Replace(text, "");
    }

    private static string Escape(string id) => Uri.EscapeDataString(id);

    // Differ with each answer, even of one node: it has shown something in between.
    [GeneratedRegex(""" "(set|position)":("[^"]*"|[0-9]+), """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex OfThisAnswer();
}
