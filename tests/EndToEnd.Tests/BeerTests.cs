using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace LearningGraph.EndToEnd.Tests;

/// <summary>The whole way on a real dump: import, ask, look at the evidence, restart, ask again.</summary>
public sealed class BeerTests
{
    private static readonly object Stout = new { text = "How long does an opened bottle of stout keep?", count = 5 };

    [Fact]
    public async Task Ask_ImportedDump_NamesFivePeopleWithRealEvidence()
    {
        using TemporaryFolder folder = new();
        await using var node = await ImportAsync(folder.Path);

        var suggestions = (await node.AskAsync(Stout)).GetProperty("suggestions").EnumerateArray().ToList();

        Assert.Equal(5, suggestions.Count);
        foreach (var suggestion in suggestions)
        {
            var learner = suggestion.GetProperty("learner").GetString();
            var reasons = suggestion.GetProperty("reasons").EnumerateArray().ToList();
            Assert.All(reasons, reason => Assert.NotEmpty(reason.GetProperty("text").GetString()!));
            var evidence = reasons.SelectMany(reason => reason.GetProperty("evidence").EnumerateArray()).ToList();
            Assert.NotEmpty(evidence);
            foreach (var id in evidence)
            {
                var stored = await node.Http.GetFromJsonAsync<JsonElement>(
                    $"/v1/interactions/{Uri.EscapeDataString(id.GetString()!)}", TestContext.Current.CancellationToken);
                Assert.Equal(("answered", learner), (stored.GetProperty("kind").GetString(), stored.GetProperty("actor").GetString()));
            }
        }
    }

    [Fact]
    public async Task Ask_TwiceAndAfterARestart_NamesTheSamePeopleScoresAndReasons()
    {
        using TemporaryFolder folder = new();
        string first;
        await using (var node = await ImportAsync(folder.Path))
        {
            first = Suggestions(await node.AskAsync(Stout));
            Assert.Equal(first, Suggestions(await node.AskAsync(Stout)));
        }

        // A start folds the log from its beginning: every projection is a rebuild.
        await using var restarted = await NodeProcess.StartAsync(folder.Path);
        Assert.Equal(first, Suggestions(await restarted.AskAsync(Stout)));
    }

    [Fact]
    public async Task Put_Away_IsNotInTheVeryNextAnswer()
    {
        using TemporaryFolder folder = new();
        await using var node = await ImportAsync(folder.Path);
        var first = FirstOf(await node.AskAsync(Stout));

        var profile = await node.Http.GetFromJsonAsync<Dictionary<string, object?>>(Address(first), TestContext.Current.CancellationToken);
        profile!["awayUntil"] = DateTimeOffset.Parse("2999-01-01T00:00:00Z", System.Globalization.CultureInfo.InvariantCulture);
        using var put = await node.Http.PutAsJsonAsync(Address(first), profile, TestContext.Current.CancellationToken);
        Assert.True(put.IsSuccessStatusCode, await put.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.DoesNotContain($"\"{first}\"", Suggestions(await node.AskAsync(Stout)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accept_BeyondCapacity_IsAConflictAndTakesThePersonOut()
    {
        using TemporaryFolder folder = new();
        await using var node = await ImportAsync(folder.Path);
        var (one, two) = (await node.AskAsync(Stout), await node.AskAsync(Stout));
        var first = FirstOf(one);
        using var put = await node.Http.PutAsJsonAsync(Address(first), new { capacityPerWeek = 1 }, TestContext.Current.CancellationToken);

        var (accepted, refused) = (await AcceptAsync(node, one, first), await AcceptAsync(node, two, first));

        Assert.True((int)accepted is >= 200 and < 300, $"{accepted}");
        Assert.Equal(HttpStatusCode.Conflict, refused);
        Assert.DoesNotContain($"\"{first}\"", Suggestions(await node.AskAsync(Stout)), StringComparison.Ordinal);
    }

    private static async Task<NodeProcess> ImportAsync(string folder)
    {
        var dump = RealSets.Require("stackexchange/beer-2016");
        var node = await NodeProcess.StartAsync(folder);
        var (exitCode, output) = await CommandLineProcess.LearningGraphAsync("import", "stackexchange", dump, "--url", node.Http.BaseAddress!.ToString());
        Assert.True(exitCode == 0, output);
        return node;
    }

    private static async Task<HttpStatusCode> AcceptAsync(NodeProcess node, JsonElement answer, string learner)
    {
        using var response = await node.Http.PostAsJsonAsync(
            $"/v1/suggestions/{answer.GetProperty("set").GetString()}/answers",
            new { learner, answer = "accepted", by = "somebody" },
            TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    private static string Address(string learner) => $"/v1/learners/{Uri.EscapeDataString(learner)}";

    private static string FirstOf(JsonElement answer) => answer.GetProperty("suggestions")[0].GetProperty("learner").GetString()!;

    private static string Suggestions(JsonElement answer) => answer.GetProperty("suggestions").GetRawText();
}
