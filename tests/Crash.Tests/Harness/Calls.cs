using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace LearningGraph.Crash.Tests;

/// <summary>What callers say to a node, each noting what was acknowledged.</summary>
/// <param name="http">Reaches the node.</param>
/// <param name="ledger">Where it is noted.</param>
internal sealed class Calls(HttpClient http, Ledger ledger)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Repeats a call until the node is dead, which is no failure.</summary>
    public static async Task RepeatAsync(Func<int, Task> call)
    {
        try
        {
            for (var i = 0; ; i++)
            {
                await call(i);
            }
        }
        catch (Exception dead) when (dead is HttpRequestException or IOException)
        {
            // What became of the last call nobody knows.
        }
    }

    /// <summary>Posts new interactions.</summary>
    public async Task PostAsync(IReadOnlyList<Interaction> interactions)
    {
        using var response = await http.PostAsJsonAsync("/v1/interactions", interactions, DomainJson.Options, Cancellation);
        var receipt = await ReadAsync(response, HttpStatusCode.Accepted);
        Assert.Equal(interactions.Count, receipt.GetProperty("accepted").GetInt32());
        ledger.Store(interactions.Select(interaction => interaction.Id.Value));
    }

    /// <summary>Replaces a profile by its next version, which is its name.</summary>
    public async Task PutAsync(string learner, int? capacity)
    {
        await PutAsync($"/v1/learners/{learner}", new { name = $"{ledger.Send(learner)}", capacityPerWeek = capacity });
        ledger.StoreProfile(learner);
    }

    /// <summary>Gives somebody a profile that goes when its source is undone; it is not noted.</summary>
    public Task PutFromAsync(string learner, string source) => PutAsync($"/v1/learners/{learner}?source={source}", new { name = $"{learner} from {source}" });

    /// <summary>Describes a group, each time in the same way.</summary>
    public Task PutGroupAsync(string group) => PutAsync($"/v1/groups/{group}", new { name = group });

    /// <summary>Whether somebody has a profile.</summary>
    public async Task<bool> HasProfileAsync(string learner) => await HasAsync($"/v1/learners/{learner}");

    /// <summary>Whether an interaction is there.</summary>
    public async Task<bool> HasInteractionAsync(string interaction) => await HasAsync($"/v1/interactions/{interaction}");

    /// <summary>Asks, and lets some of those who are suggested accept, but nobody who is about to be erased: what they accepted would stand without a name.</summary>
    public async Task DecideAsync(string asker, string topic, int most)
    {
        using var asked = await http.PostAsJsonAsync("/v1/ask", new { asker, topics = new[] { topic }, count = 10 }, Cancellation);
        var shown = await ReadAsync(asked, HttpStatusCode.OK);
        var set = shown.GetProperty("set").GetString()!;
        var suggested = shown.GetProperty("suggestions").EnumerateArray().Select(suggestion => suggestion.GetProperty("learner").GetString()!);
        foreach (var learner in suggested.Where(learner => !AmidErasure.IsErased(learner)).Take(most))
        {
            using var answered = await http.PostAsJsonAsync($"/v1/suggestions/{set}/answers", new { learner, answer = "accepted", by = asker }, Cancellation);
            if (answered.StatusCode != HttpStatusCode.Conflict)
            {
                await ReadAsync(answered, HttpStatusCode.Accepted);
                ledger.Accept(set, learner);
            }
        }
    }

    /// <summary>Erases somebody; whoever is gone already is as good.</summary>
    public async Task EraseAsync(string learner)
    {
        using var response = await http.DeleteAsync($"/v1/learners/{learner}", Cancellation);
        Assert.True(response.IsSuccessStatusCode || response.StatusCode == HttpStatusCode.NotFound, $"DELETE of {learner}: {(int)response.StatusCode}");
        ledger.Erase(learner);
    }

    /// <summary>Undoes the next entries of a source.</summary>
    /// <returns>How many remain.</returns>
    public async Task<long> UndoAsync(string source, int limit)
    {
        using var response = await http.DeleteAsync($"/v1/sources/{source}?limit={limit}", Cancellation);
        return (await ReadAsync(response, HttpStatusCode.OK)).GetProperty("remaining").GetInt64();
    }

    private async Task PutAsync(string path, object profile)
    {
        using var response = await http.PutAsJsonAsync(path, profile, Cancellation);
        Assert.True(response.IsSuccessStatusCode, $"PUT {path}: {(int)response.StatusCode}");
    }

    private async Task<bool> HasAsync(string path)
    {
        using var response = await http.GetAsync(path, Cancellation);
        Assert.True(response.IsSuccessStatusCode || response.StatusCode == HttpStatusCode.NotFound, $"GET {path}: {(int)response.StatusCode}");
        return response.IsSuccessStatusCode;
    }

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage response, HttpStatusCode expected)
    {
        var text = await response.Content.ReadAsStringAsync(Cancellation);
        Assert.True(response.StatusCode == expected, $"{response.RequestMessage!.Method} {response.RequestMessage.RequestUri!.AbsolutePath}: {(int)response.StatusCode} {text}");
        return JsonSerializer.Deserialize<JsonElement>(text);
    }
}
