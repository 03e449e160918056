using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;

namespace LearningGraph.Api.Tests;

/// <summary>The whole way of a model on a node of its own: other tests would find another ranking half-way.</summary>
public sealed class ModelEndpointsTests(Server server) : IClassFixture<Server>
{
    private const int Questions = 400;
    private const int Topics = 6;

    [Fact]
    public async Task TrainPromoteRollBack_OnWhatANodeKnows_ChangesWhatAnswers()
    {
        var nothing = await server.GetAsync("/v1/models");
        Assert.Equal(("prior-blend", 0), (nothing.GetProperty("serving").GetString(), nothing.GetProperty("models").GetArrayLength()));
        Assert.Equal("community-blend", nothing.GetProperty("servingCommunities").GetString());
        await server.GetAsync("/v1/models/training", HttpStatusCode.NotFound);
        await server.SendAsync(HttpMethod.Delete, "/v1/models/training", null, HttpStatusCode.NotFound);
        Assert.Equal("There is no model v1.", Detail(await server.PostAsync("/v1/models/v1:promote", "", HttpStatusCode.NotFound)));
        Assert.Equal("prior-blend answers, and nothing did before it.", Detail(await server.PostAsync("/v1/models:rollback", "", HttpStatusCode.Conflict)));
        Assert.Equal("community-blend answers, and nothing did before it.", Detail(await server.PostAsync("/v1/models:rollback?kind=communities", "", HttpStatusCode.Conflict)));
        Assert.Equal("kind 'courses' is not one of mentors, communities.", Detail(await server.PostAsync("/v1/models:rollback?kind=courses", "", HttpStatusCode.BadRequest)));
        await server.PostAsync("/v1/models/latest:promote", "", HttpStatusCode.BadRequest);

        var lacking = await TrainAsync();
        Assert.False(lacking.TryGetProperty("version", out _));
        Assert.Contains("Training needs 100 questions", lacking.GetProperty("verdict").GetProperty("reason").GetString(), StringComparison.Ordinal);

        Assert.Contains("Training needs 100 learners who joined", lacking.GetProperty("communityVerdict").GetProperty("reason").GetString(), StringComparison.Ordinal);

        await TellHistoryAsync();
        var ended = await TrainAsync();
        Assert.Equal("v1", ended.GetProperty("version").GetString());
        var kept = (await server.GetAsync("/v1/models/v1")).GetProperty("manifest");
        Assert.Equal(Questions, kept.GetProperty("basis").GetProperty("questions").GetInt32());
        Assert.Equal(("mentors", "prior-blend"), (kept.GetProperty("kind").GetString(), kept.GetProperty("beside")[0].GetProperty("name").GetString()));

        var passed = ended.GetProperty("verdict").GetProperty("isPassed").GetBoolean();
        Assert.Equal(passed ? "v1" : "prior-blend", (await AskAsync()).GetProperty("model").GetString());
        Assert.Equal("v1", (await server.PostAsync("/v1/models/v1:promote", "")).GetProperty("serving").GetString());
        var answer = await AskAsync();
        Assert.Equal("v1", answer.GetProperty("model").GetString());
        Assert.StartsWith("expert-2-", answer.GetProperty("suggestions")[0].GetProperty("learner").GetString(), StringComparison.Ordinal);
        Assert.Equal("prior-blend", (await server.PostAsync("/v1/models:rollback", "")).GetProperty("serving").GetString());
        Assert.Equal("prior-blend", (await AskAsync()).GetProperty("model").GetString());

        await File.AppendAllTextAsync(Path.Combine(server.Folder, "models", "v1.model"), "x", TestContext.Current.CancellationToken);
        Assert.Contains("is damaged", Detail(await server.PostAsync("/v1/models/v1:promote", "", HttpStatusCode.Conflict)), StringComparison.Ordinal);
        Assert.Equal("prior-blend", (await AskAsync()).GetProperty("model").GetString());
    }

    private static string Detail(JsonElement problem) => problem.GetProperty("detail").GetString()!;

    private async Task<JsonElement> TrainAsync()
    {
        Assert.Equal("running", (await server.PostAsync("/v1/models:train", "", HttpStatusCode.Accepted)).GetProperty("state").GetString());
        JsonElement status;
        do
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), TestContext.Current.CancellationToken);
            status = await server.GetAsync("/v1/models/training");
        }
        while (status.GetProperty("state").GetString() == "running");

        Assert.True(status.GetProperty("state").GetString() == "ended", status.GetRawText());
        return status;
    }

    private Task<JsonElement> AskAsync() =>
        server.PostAsync("/v1/ask", """{"asker": "asker-1", "text": "word2 how", "topics": ["topic-2"], "count": 3, "at": "2026-02-28T00:00:00Z"}""");

    // Two specialists a topic answer in turn, and whoever passes by now and then.
    private async Task TellHistoryAsync()
    {
        StringBuilder lines = new("[");
        for (var question = 0; question < Questions; question++)
        {
            var at = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddHours(question);
            var topic = question * 7 % Topics;
            lines.Append(CultureInfo.InvariantCulture, $$"""
                {"id": "q-{{question}}", "kind": "asked", "at": "{{at:O}}", "actor": "asker-{{question % 13}}", "topics": ["topic-{{topic}}"], "title": "word{{topic}} how {{question % 5}}"},
                {"id": "a-{{question}}", "kind": "answered", "at": "{{at.AddMinutes(5):O}}", "actor": "expert-{{topic}}-{{question % 2}}", "subject": "q-{{question}}"},
                {"id": "b-{{question}}", "kind": "answered", "at": "{{at.AddMinutes(6):O}}", "actor": "helper-{{question % 17}}", "subject": "q-{{question}}"}{{(question == Questions - 1 ? "]" : ",")}}
                """);
        }

        await server.TellAsync(lines.ToString());
    }
}
