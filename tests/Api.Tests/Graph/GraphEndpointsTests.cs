using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace LearningGraph.Api.Tests;

[Collection(SharedServer.Name)]
public sealed partial class GraphEndpointsTests(Server server)
{
    private const string Path = "/v1/graph/knowledge-flow";

    [Fact]
    public async Task GetKnowledgeFlow_Units_IsWhatGraphologyReads()
    {
        var (unit, topic) = await TeachAsync(people: 8);

        var flow = await server.GetAsync($"{Path}?level=unit&unit={unit}");

        var node = Assert.Single(flow.GetProperty("nodes").EnumerateArray());
        Assert.Equal($$$"""{"key":"{{{unit}}}","attributes":{"name":"{{{unit}}}","people":8}}""", node.GetRawText());
        var edge = Assert.Single(flow.GetProperty("edges").EnumerateArray());
        Assert.Equal((unit, unit), (edge.GetProperty("source").GetString(), edge.GetProperty("target").GetString()));
        var attributes = edge.GetProperty("attributes");
        Assert.Equal(["weight", "topics", "last"], attributes.EnumerateObject().Select(property => property.Name));
        Assert.InRange(attributes.GetProperty("weight").GetDouble(), 0.1, 8);
        Assert.Equal($$"""["{{topic}}"]""", attributes.GetProperty("topics").GetRawText());
        Assert.Equal("2026-02-01T00:00:00Z", attributes.GetProperty("last").GetString());
        Assert.Equal("unit", flow.GetProperty("attributes").GetProperty("level").GetString());
    }

    [Fact]
    public async Task GetKnowledgeFlow_AParameterThatItDoesNotHave_IsRefused()
    {
        using var response = await server.Client.GetAsync($"{Path}?level=unit&units=it", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var problem = JsonElement.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("There is no parameter 'units'; there are level, topic, group, unit, from, to, format, after.", problem.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task GetKnowledgeFlow_SevenPeople_AreNotShown()
    {
        var (unit, _) = await TeachAsync(people: 7);

        Assert.Empty((await server.GetAsync($"{Path}?level=unit&unit={unit}")).GetProperty("edges").EnumerateArray());
    }

    [Fact]
    public async Task GetKnowledgeFlow_OneOfEightOptsOut_IsGoneInTheVeryNextAnswer()
    {
        var (unit, _) = await TeachAsync(people: 8);
        Assert.NotEmpty((await server.GetAsync($"{Path}?level=unit&unit={unit}")).GetProperty("edges").EnumerateArray());

        await server.PutAsync($"/v1/learners/{unit}-0", $$"""{"unit": "{{unit}}", "analysable": false}""");

        Assert.Empty((await server.GetAsync($"{Path}?level=unit&unit={unit}")).GetProperty("edges").EnumerateArray());
    }

    [Fact]
    public async Task GetKnowledgeFlow_Months_AreNamedOrBounded()
    {
        var (unit, topic) = await TeachAsync(people: 8);

        Assert.Equal(1, await CountAsync("from=2026-02&to=2026-02"));
        Assert.Equal(1, await CountAsync("from=2026-02-01T00:00:00Z&to=2026-03-01T00:00:00Z"));
        Assert.Equal(0, await CountAsync("from=2026-03"));
        Assert.Equal(0, await CountAsync("to=2026-01"));
        Assert.Equal(0, await CountAsync("to=2026-02-01T00:00:00Z"));

        async Task<int> CountAsync(string months) =>
            (await server.GetAsync($"{Path}?level=unit&unit={unit}&topic={topic}&{months}")).GetProperty("edges").GetArrayLength();
    }

    [Theory]
    [InlineData("json")]
    [InlineData("graphml")]
    [InlineData("gexf")]
    [InlineData("csv")]
    public async Task GetKnowledgeFlow_OneMonthMoreInWhichOnePersonAsked_SaysTheSame(string format)
    {
        var (unit, _) = await TeachAsync(people: 8);
        await server.TellAsync($$"""{"id": "{{unit}}-q", "kind": "asked", "at": "2026-03-01T12:00:00Z", "actor": "{{unit}}-0", "visibility": "private"}""");

        var february = await ReadAsync("2026-02");

        Assert.Contains(unit, february, StringComparison.Ordinal);
        Assert.Equal(february, await ReadAsync("2026-03"));

        // What was shown is logged behind everybody's back, and changes nothing but the position.
        async Task<string> ReadAsync(string to) => Position().Replace(
            await server.Client.GetStringAsync($"{Path}?level=unit&unit={unit}&to={to}&format={format}", TestContext.Current.CancellationToken), "");
    }

    [Fact]
    public async Task GetKnowledgeFlow_LearnersByDefault_Is403()
    {
        var problem = await server.GetAsync($"{Path}?level=learner", HttpStatusCode.Forbidden);

        Assert.Equal("level 'learner' is switched off: Privacy:LearnerGraph is false.", problem.GetProperty("detail").GetString());
    }

    [Theory]
    [InlineData("level=team", "level 'team' is not one of community, unit, topic, learner.")]
    [InlineData("level=Unit", "level 'Unit' is not one of community, unit, topic, learner.")]
    [InlineData("level=1", "level '1' is not one of community, unit, topic, learner.")]
    [InlineData("level=", "level '' is not one of community, unit, topic, learner.")]
    [InlineData("format=xlsx", "format 'xlsx' is not one of json, graphml, gexf, csv.")]
    [InlineData("topic=never-heard", "topic 'never-heard' is not known.")]
    [InlineData("topic=", "topic '' is not an id: 1 to 200 characters, not blank, no control characters.")]
    [InlineData("group=never-heard", "group 'never-heard' is not known.")]
    [InlineData("unit=never-heard", "unit 'never-heard' is not known; no profile names it.")]
    [InlineData("unit=", "unit '' is not known; no profile names it.")]
    [InlineData("from=2026-03-02T00:00:00Z", "from '2026-03-02T00:00:00Z' is not a whole month: 2026-03, or the first moment of one, 2026-03-01T00:00:00Z.")]
    [InlineData("from=2026-03-01", "from '2026-03-01' is not a whole month: 2026-03, or the first moment of one, 2026-03-01T00:00:00Z.")]
    [InlineData("to=2026-03-01T00:00:01Z", "to '2026-03-01T00:00:01Z' is not a whole month: 2026-03, or the first moment of one, 2026-03-01T00:00:00Z.")]
    [InlineData("to=0001-01-01T00:00:00Z", "to '0001-01-01T00:00:00Z' is not a whole month: 2026-03, or the first moment of one, 2026-03-01T00:00:00Z.")]
    [InlineData("from=last", "from 'last' is not a whole month: 2026-03, or the first moment of one, 2026-03-01T00:00:00Z.")]
    [InlineData("from=", "from '' is not a whole month: 2026-03, or the first moment of one, 2026-03-01T00:00:00Z.")]
    [InlineData("from=2026-04&to=2026-03", "from '2026-04' is after to '2026-03'.")]
    [InlineData("from=2026-03&to=2026-03-01T00:00:00Z", "from '2026-03' is after to '2026-03-01T00:00:00Z'.")]
    [InlineData("after=-1", "after -1 is less than 0.")]
    public async Task GetKnowledgeFlow_BadInput_Is400AndNamesIt(string query, string detail) =>
        Assert.Equal(detail, (await server.GetAsync($"{Path}?{query}", HttpStatusCode.BadRequest)).GetProperty("detail").GetString());

    [Fact]
    public async Task GetTies_SomebodyWhoTaught_NamesWhoLearnt()
    {
        var ana = server.NewId("ana");
        var topic = await server.MakeExpertAsync(ana);

        var tie = Assert.Single((await server.GetAsync($"/v1/learners/{ana}/ties")).EnumerateArray());

        Assert.Equal(["learner", "name", "direction", "weight", "topics", "last"], tie.EnumerateObject().Select(property => property.Name));
        Assert.Equal(("taught", $$"""["{{topic}}"]""", "2026-03-01T10:00:00Z"),
            (tie.GetProperty("direction").GetString(), tie.GetProperty("topics").GetRawText(), tie.GetProperty("last").GetString()));
        var other = tie.GetProperty("learner").GetString();
        Assert.Equal("learnt", Assert.Single((await server.GetAsync($"/v1/learners/{other}/ties?count=1")).EnumerateArray()).GetProperty("direction").GetString());
    }

    [Fact]
    public async Task GetTies_SomebodyUnknown_Is404()
    {
        var problem = await server.GetAsync("/v1/learners/never-heard/ties", HttpStatusCode.NotFound);

        Assert.Equal("There is no learner 'never-heard'.", problem.GetProperty("detail").GetString());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public async Task GetTies_CountOutside_Is400(int count) => Assert.Equal(
        $"count {count} is outside 1 to 100.",
        (await server.GetAsync($"/v1/learners/ana/ties?count={count}", HttpStatusCode.BadRequest)).GetProperty("detail").GetString());

    [GeneratedRegex("position\\W+[0-9]+")]
    private static partial Regex Position();

    // Everybody of a new unit teaches the next one something in February.
    private async Task<(string Unit, string Topic)> TeachAsync(int people)
    {
        var (unit, topic) = (server.NewId("unit"), server.NewId("topic"));
        for (var i = 0; i < people; i++)
        {
            await server.PutAsync($"/v1/learners/{unit}-{i}", $$"""{"unit": "{{unit}}"}""");
        }

        await server.TellAsync(JsonSerializer.Serialize(Enumerable.Range(0, people).Select(i => new
        {
            id = $"{unit}-{i}",
            kind = "mentored",
            at = "2026-02-10T09:00:00Z",
            actor = $"{unit}-{i}",
            with = new[] { $"{unit}-{(i + 1) % people}" },
            topics = new[] { topic },
        })));
        return (unit, topic);
    }
}
