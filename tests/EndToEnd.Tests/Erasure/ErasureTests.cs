using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace LearningGraph.EndToEnd.Tests;

/// <summary>A real node in a workplace of 120 people, one of whom is erased: nothing of that person is left in any file, and nothing else changes.</summary>
public sealed class ErasureTests
{
    private static readonly string Address = $"/v1/learners/{Uri.EscapeDataString(ErasedPerson.Id)}";

    // How rare a word is depends on all questions, and those of the person are not there any more: 3 of 176. Nothing else may move a score.
    private const double WordsWeight = 0.05;

    // A snapshot is due all the time, so that its words have to go too.
    private static readonly string[] OftenSaved = ["--Snapshots:Interval", "00:00:01"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Delete_SomebodyWhoDidEverything_LeavesNoByteInAnyFileAndTheAnswersOfOthersAsTheyWere()
    {
        using TemporaryFolder folder = new();
        string[] before;
        await using (var node = await NodeProcess.StartAsync(["--Storage:Folder", folder.Path, .. OftenSaved]))
        {
            await FillAsync(node, folder.Path);
            var asks = await WriteAsksAsync(node);
            var known = await AskAllAsync(node, asks);
            Assert.Contains(known, answer => answer.Exists(one => one.Learner == ErasedPerson.Id));
            await BecomeSavedAsync(node, (await SendAsync(node, HttpMethod.Get, "/health/ready", null, HttpStatusCode.OK)).GetProperty("durable").GetInt64());
            var there = await FolderSearch.FindAsync(folder.Path, ErasedPerson.Traces);
            Assert.Empty(Missing(there));
            Assert.Contains(there, one => one.StartsWith("grumbelflotz in ", StringComparison.Ordinal) && !one.Contains("learninggraph.db", StringComparison.Ordinal));

            var erased = await SendAsync(node, HttpMethod.Delete, Address, null, HttpStatusCode.OK);
            Assert.DoesNotContain(await FolderSearch.FindAsync(folder.Path, ErasedPerson.Traces), one => one.Contains("learninggraph.db", StringComparison.Ordinal));
            await BecomeSavedAsync(node, erased.GetProperty("position").GetInt64());

            Assert.Empty(await FolderSearch.FindAsync(folder.Path, ErasedPerson.Traces));
            AssertSameButForThePerson(known, await AskAllAsync(node, asks));
            await AssertGoneAsync(node);
            before = [.. (await AskAllAsync(node, asks)).Select(answer => string.Join(';', answer))];

            var again = await SendAsync(node, HttpMethod.Post, "/v1/interactions", ErasedPerson.Interactions, HttpStatusCode.Accepted);
            Assert.Equal((0, ErasedPerson.Interactions.Length), (again.GetProperty("accepted").GetInt32(), again.GetProperty("duplicates").GetInt32()));
            Assert.Empty(await FolderSearch.FindAsync(folder.Path, ErasedPerson.Traces));
            await node.KillAsync();
        }

        // A start reads the snapshot and folds what is left of the log behind it.
        await using var restarted = await NodeProcess.StartAsync(["--Storage:Folder", folder.Path, .. OftenSaved]);
        Assert.Empty(await FolderSearch.FindAsync(folder.Path, ErasedPerson.Traces));
        await AssertGoneAsync(restarted);
        Assert.Equal(before, (await AskAllAsync(restarted, await WriteAsksAsync(restarted))).Select(answer => string.Join(';', answer)));
        Assert.DoesNotContain(ErasedPerson.Traces, trace => restarted.Output.Contains(trace, StringComparison.Ordinal));
    }

    // What the search would not even find before tells nothing afterwards; other spellings of the id may be absent.
    private static IEnumerable<string> Missing(string[] found) =>
        ErasedPerson.Traces.Where(trace => !trace.StartsWith("7f3a", StringComparison.Ordinal) && !found.Any(one => one.StartsWith(trace, StringComparison.Ordinal)));

    private static async Task FillAsync(NodeProcess node, string folder)
    {
        using TemporaryFolder outside = new();
        var sample = Path.Combine(outside.Path, "workplace.ndjson");
        await RunAsync("sample", "--learners", "120", "--days", "200", "--seed", "3", "--out", sample);
        await RunAsync("import", "ndjson", sample, "--url", node.Http.BaseAddress!.ToString());
        Assert.NotEmpty(Directory.GetFiles(folder));

        foreach (var profile in ErasedPerson.Profiles)
        {
            await SendAsync(node, HttpMethod.Put, Address, profile, HttpStatusCode.OK);
        }

        await SendAsync(node, HttpMethod.Put, "/v1/learners/olga.other", new { manager = ErasedPerson.Id }, HttpStatusCode.OK);
        await SendAsync(node, HttpMethod.Put, $"/v1/groups/{ErasedPerson.Group}", new { name = "Zither circle", owners = new[] { ErasedPerson.Id, "olga.other" } }, HttpStatusCode.OK);
        var told = await SendAsync(node, HttpMethod.Post, "/v1/interactions", ErasedPerson.Interactions, HttpStatusCode.Accepted);
        Assert.Equal(ErasedPerson.Interactions.Length, told.GetProperty("accepted").GetInt32());

        // As who asks, is suggested, is not to be suggested, answers, and is answered.
        var after = $"?after={told.GetProperty("position")}";
        var own = await SendAsync(node, HttpMethod.Post, $"/v1/ask{after}", new { asker = ErasedPerson.Id, text = "ask-vumblezart of a zither" }, HttpStatusCode.OK);
        await SendAsync(node, HttpMethod.Get, $"{Address}/mentors", null, HttpStatusCode.OK);
        await SendAsync(node, HttpMethod.Get, $"{Address}/communities", null, HttpStatusCode.OK);
        await SendAsync(node, HttpMethod.Post, "/v1/ask", new { text = "zither", exclude = new[] { ErasedPerson.Id } }, HttpStatusCode.OK);
        var others = await SendAsync(node, HttpMethod.Post, $"/v1/ask{after}", new { asker = "olga.other", topics = new[] { ErasedPerson.Topic } }, HttpStatusCode.OK);
        Assert.Contains(others.GetProperty("suggestions").EnumerateArray(), one => one.GetProperty("learner").GetString() == ErasedPerson.Id);
        await AnswerAsync(node, others, new { learner = ErasedPerson.Id, answer = "accepted", by = "olga.other" });
        await AnswerAsync(node, own, new { learner = own.GetProperty("suggestions")[0].GetProperty("learner").GetString(), answer = "helped", by = ErasedPerson.Id });
        await SendAsync(node, HttpMethod.Get, $"/v1/suggestions?asker={Uri.EscapeDataString(ErasedPerson.Id)}", null, HttpStatusCode.OK);
        await SendAsync(node, HttpMethod.Get, $"{Address}/export", null, HttpStatusCode.OK);
    }

    // Every topic and many questions of the workplace, by nobody and by somebody who was helped before. Not the person's own topic: what others
    // answered there is still known, but no longer found by the words of the person's questions.
    private static async Task<object[]> WriteAsksAsync(NodeProcess node)
    {
        using TemporaryFolder outside = new();
        var sample = Path.Combine(outside.Path, "workplace.ndjson");
        await RunAsync("sample", "--learners", "120", "--days", "200", "--seed", "3", "--out", sample);
        var entries = (await File.ReadAllLinesAsync(sample, Cancellation)).Select(line => JsonElement.Parse(line)).ToArray();
        var topics = entries.Where(entry => entry.TryGetProperty("topic", out _)).Select(entry => entry.GetProperty("topic").GetString()!);
        var questions = entries.Where(entry => entry.TryGetProperty("title", out _) && entry.GetProperty("kind").GetString() == "asked").ToArray();
        Assert.NotEmpty(questions);
        return
        [
            .. topics.Select(topic => (object)new { topics = new[] { topic }, count = 50 }),
            .. questions.Take(60).Select(question => (object)new { text = question.GetProperty("title").GetString(), asker = question.GetProperty("actor").GetString(), count = 50 }),
        ];
    }

    private static async Task<List<(string Learner, double Score, string Reasons)>[]> AskAllAsync(NodeProcess node, object[] asks)
    {
        List<List<(string, double, string)>> answers = [];
        foreach (var ask in asks)
        {
            answers.Add([
                .. (await node.AskAsync(ask)).GetProperty("suggestions").EnumerateArray().Select(one =>
                    (one.GetProperty("learner").GetString()!, one.GetProperty("score").GetDouble(), one.GetProperty("reasons").GetRawText())),
            ]);
        }

        return [.. answers];
    }

    private static void AssertSameButForThePerson(
        List<(string Learner, double Score, string Reasons)>[] before, List<(string Learner, double Score, string Reasons)>[] after)
    {
        foreach (var (then, now) in before.Zip(after))
        {
            Assert.DoesNotContain(now, one => one.Learner == ErasedPerson.Id);

            // Whoever was left out for want of a place moves up; the last may change with whom the words leave beside them, and who of those that never
            // helped gets a newcomer's place is drawn from all of them.
            var last = then.Min(one => one.Score) * (1 + (2 * WordsWeight));
            foreach (var other in then.Where(one => one.Learner != ErasedPerson.Id && one.Score > last && HasHelped(one.Reasons)))
            {
                var same = Assert.Single(now, one => one.Learner == other.Learner);
                Assert.Equal(other.Reasons, same.Reasons);
                Assert.InRange(same.Score, other.Score * (1 - WordsWeight), other.Score * (1 + WordsWeight));
            }
        }
    }

    private static bool HasHelped(string reasons) => reasons.Contains("answered ", StringComparison.Ordinal) || reasons.Contains("gave ", StringComparison.Ordinal);

    private static async Task AssertGoneAsync(NodeProcess node)
    {
        await SendAsync(node, HttpMethod.Get, Address, null, HttpStatusCode.NotFound);
        await SendAsync(node, HttpMethod.Get, $"{Address}/export", null, HttpStatusCode.NotFound);
        var answered = await SendAsync(node, HttpMethod.Get, "/v1/interactions/x-6", null, HttpStatusCode.OK);
        Assert.Equal("(erased)", answered.GetProperty("actor").GetString());
        Assert.False(answered.TryGetProperty("text", out _));
        foreach (var path in (string[])["/v1/interactions/x-3", "/v1/learners/olga.other", $"/v1/groups/{ErasedPerson.Group}", $"/v1/groups/{ErasedPerson.Group}/members", "/v1/suggestions", "/v1/suggestions?asker=olga.other"])
        {
            var answer = await SendAsync(node, HttpMethod.Get, path, null, HttpStatusCode.OK);
            Assert.DoesNotContain(ErasedPerson.Traces, trace => answer.GetRawText().Contains(trace, StringComparison.Ordinal));
        }
    }

    // The snapshot before goes as soon as the node knows the erasure; the next one says that it has gone.
    private static async Task BecomeSavedAsync(NodeProcess node, long position)
    {
        while (true)
        {
            var health = await SendAsync(node, HttpMethod.Get, "/health/ready", null, HttpStatusCode.OK);
            if (health.TryGetProperty("snapshot", out var saved) && saved.GetProperty("position").GetInt64() >= position)
            {
                return;
            }

            await Task.Delay(100, Cancellation);
        }
    }

    private static Task AnswerAsync(NodeProcess node, JsonElement set, object answer) =>
        SendAsync(node, HttpMethod.Post, $"/v1/suggestions/{set.GetProperty("set").GetString()}/answers", answer, HttpStatusCode.Accepted);

    private static async Task RunAsync(params string[] arguments)
    {
        var (exitCode, output) = await CommandLineProcess.LearningGraphAsync(arguments);
        Assert.True(exitCode == 0, output);
    }

    private static async Task<JsonElement> SendAsync(NodeProcess node, HttpMethod method, string path, object? body, HttpStatusCode expected)
    {
        using HttpRequestMessage request = new(method, path);
        request.Content = body is null ? null : JsonContent.Create(body, options: DomainJson.Options);
        using var response = await node.Http.SendAsync(request, Cancellation);
        var text = await response.Content.ReadAsStringAsync(Cancellation);
        Assert.True(response.StatusCode == expected, $"{method} {path}: {(int)response.StatusCode} {text}");
        return JsonElement.Parse(text);
    }
}
