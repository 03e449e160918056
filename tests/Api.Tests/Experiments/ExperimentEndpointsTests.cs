using System.Net;
using System.Text.Json;
using LearningGraph.Simulation;

namespace LearningGraph.Api.Tests;

/// <summary>Experiments on a node of its own, which plays them in real worker processes.</summary>
public sealed class ExperimentEndpointsTests(Server server) : IClassFixture<Server>
{
    private const string Small = """
        {"name": "small", "replicates": 3, "ticks": 30, "workplace": {"learners": 200}, "seeding": {"founderHours": 52},
         "strategies": [{"strategy": "none"}, {"strategy": "topDegree"}]}
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task PostExperiment_SmallScenario_EndsWithTheReportOfTheCommandLine()
    {
        var id = await AskAsync(Small);
        var events = await FollowAsync(id);

        Assert.Equal("end", events[^1].Name);
        Assert.Equal(("ended", 3), (events[^1].Status.GetProperty("state").GetString(), events[^1].Status.GetProperty("done").GetInt32()));
        var answer = await server.GetAsync($"/v1/experiments/{id}");
        Assert.Equal("ended", answer.GetProperty("state").GetString());
        Assert.Equal(3, answer.GetProperty("report").GetProperty("replicates").GetInt32());
        var scenario = ScenarioJson.Read(System.Text.Encoding.UTF8.GetBytes(Small));
        var rows = Experiment.Play(scenario, WorkplaceSource.Synthetic, threads: 1, progress: null, Cancellation);
        Assert.Equal(ReportJson.Write(ExperimentReports.Of(scenario, rows)!), await server.Client.GetByteArrayAsync($"/v1/experiments/{id}/report", Cancellation));
        using StringWriter table = new();
        ReplicateCsv.Write(table, scenario, rows);
        Assert.Equal(table.ToString(), await server.Client.GetStringAsync($"/v1/experiments/{id}/replicates.csv", Cancellation));
    }

    [Fact]
    public async Task GetEvents_WithTheLastEventId_TellsOnlyWhatIsNew()
    {
        var id = await AskAsync(Small);
        var events = await FollowAsync(id);
        using HttpRequestMessage again = new(HttpMethod.Get, $"/v1/experiments/{id}/events");
        again.Headers.Add("Last-Event-ID", events[^1].Id);

        using var response = await server.Client.SendAsync(again, Cancellation);

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Single(await FollowAsync(id));
    }

    [Fact]
    public async Task PostExperiment_SameKeyAgain_IsTheSameAndOtherContentIsRefused()
    {
        var key = server.NewId("key");

        Assert.Equal((HttpStatusCode.Accepted, $"/v1/experiments/{key}"), await PostAsync(Small, key));
        Assert.Equal((HttpStatusCode.Accepted, $"/v1/experiments/{key}"), await PostAsync(Small, key));
        Assert.Equal(HttpStatusCode.Conflict, (await PostAsync(Small.Replace("\"replicates\": 3", "\"replicates\": 4", StringComparison.Ordinal), key)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(Small, "../x")).Status);
        Assert.Equal(3, (await server.GetAsync($"/v1/experiments/{key}")).GetProperty("replicates").GetInt32());
    }

    [Theory]
    [InlineData("""{"replicates": 0}""", "replicates 0")]
    [InlineData("""{"behaviour": {"asking": {"needsPerWeek": 60}}}""", "behaviour.asking.needsPerWeek 60 is outside 0 to 50")]
    [InlineData("""{"workplace": {"learner": 60}}""", "'learner'")]
    [InlineData("""{"strategies": [{"strategy": "magic"}]}""", "'magic' is not one of none, random")]
    public async Task PostExperiment_InvalidScenario_NamesTheField(string scenario, string named)
    {
        var problem = await server.PostAsync("/v1/experiments", scenario, HttpStatusCode.BadRequest);

        Assert.Contains(named, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task PauseResumeCancelRemove_ALongExperiment_GoesFromOneToTheNext()
    {
        var id = await AskAsync(Small.Replace("\"replicates\": 3", "\"replicates\": 10000", StringComparison.Ordinal));

        Assert.Equal("paused", await StateAsync(HttpMethod.Post, $"{id}:pause"));
        Assert.Equal("paused", await StateAsync(HttpMethod.Post, $"{id}:pause"));
        Assert.Equal("running", await StateAsync(HttpMethod.Post, $"{id}:resume"));
        Assert.Equal("cancelled", await StateAsync(HttpMethod.Delete, id));
        await server.PostAsync($"/v1/experiments/{id}:resume", "", HttpStatusCode.Conflict);
        using var removed = await server.Client.DeleteAsync($"/v1/experiments/{id}", Cancellation);
        Assert.Equal(HttpStatusCode.NoContent, removed.StatusCode);
        await server.GetAsync($"/v1/experiments/{id}", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Everything_UnknownExperiment_IsNotFound()
    {
        foreach (var path in new[] { "", "/events", "/report", "/replicates.csv" })
        {
            await server.GetAsync($"/v1/experiments/nothing{path}", HttpStatusCode.NotFound);
        }

        await server.PostAsync("/v1/experiments/nothing:pause", "", HttpStatusCode.NotFound);
        await server.SendAsync(HttpMethod.Delete, "/v1/experiments/nothing", null, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task GetExperiments_PageByPage_IsWholeAndLatestFirst()
    {
        for (var i = 0; i < 3; i++)
        {
            await AskAsync(Small);
        }

        List<string> ids = [];
        for (string? cursor = null; ;)
        {
            var page = await server.GetAsync($"/v1/experiments?limit=2{(cursor is null ? "" : $"&cursor={Uri.EscapeDataString(cursor)}")}");
            ids.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!));
            if (!page.TryGetProperty("next", out var next))
            {
                break;
            }

            cursor = next.GetString();
        }

        var whole = await server.GetAsync("/v1/experiments");
        Assert.Equal(whole.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!), ids);
        Assert.Equal(ids.Distinct().OrderDescending(StringComparer.Ordinal), ids);
    }

    [Fact]
    public async Task GetSchema_Always_KnowsEveryFieldOfAScenario()
    {
        var properties = (await server.GetAsync("/v1/experiments/schema")).GetProperty("properties");

        Assert.True(properties.TryGetProperty("behaviour", out _));
    }

    private async Task<string> AskAsync(string scenario) =>
        (await server.PostAsync("/v1/experiments", scenario, HttpStatusCode.Accepted)).GetProperty("id").GetString()!;

    private async Task<string?> StateAsync(HttpMethod method, string path) =>
        (await server.SendAsync(method, $"/v1/experiments/{path}", null, HttpStatusCode.OK)).GetProperty("state").GetString();

    private async Task<(HttpStatusCode Status, string? Location)> PostAsync(string scenario, string key)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, "/v1/experiments") { Content = new StringContent(scenario, null, "application/json") };
        request.Headers.Add("Idempotency-Key", key);
        using var response = await server.Client.SendAsync(request, Cancellation);
        return (response.StatusCode, response.Headers.Location?.OriginalString);
    }

    // Until the node ends the stream.
    private async Task<List<(string Name, string Id, JsonElement Status)>> FollowAsync(string id)
    {
        List<(string, string, JsonElement)> events = [];
        await using var stream = await server.Client.GetStreamAsync($"/v1/experiments/{id}/events", Cancellation);
        await foreach (var item in System.Net.ServerSentEvents.SseParser.Create(stream).EnumerateAsync(Cancellation))
        {
            events.Add((item.EventType, item.EventId!, JsonElement.Parse(item.Data)));
        }

        return events;
    }
}
