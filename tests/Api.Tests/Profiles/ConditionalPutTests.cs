using System.Net;
using System.Text;
using System.Text.Json;

namespace LearningGraph.Api.Tests;

[Collection(SharedServer.Name)]
public sealed class ConditionalPutTests(Server server)
{
    private const string Full = """{"name": "before", "manager": "mia", "goals": ["rust"], "recommendable": false, "web": 0.5}""";

    [Theory]
    [InlineData("learners", Full)]
    [InlineData("groups", """{"name": "before", "owners": ["mia", "bo"]}""")]
    [InlineData("topics", """{"name": "before", "synonyms": ["it"]}""")]
    public async Task Put_IfMatchWithTheTagOfGet_ChangesWhatWasRead(string kind, string before)
    {
        var path = NewPath(kind);
        await server.PutAsync(path, before);
        var tag = await TagAsync(path);

        var (changed, _) = await PutAsync($"{path}?source=hr", """{"name": "after"}""", "If-Match", tag);
        var (refused, problem) = await PutAsync(path, """{"name": "late"}""", "If-Match", tag);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.PreconditionFailed), (changed, refused));
        Assert.Equal("after", (await server.GetAsync(path)).GetProperty("name").GetString());
        Assert.Equal("Something else is there by now", problem.GetProperty("title").GetString());
        Assert.EndsWith($"is not {tag}. Nothing was changed; GET it again.", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("learners")]
    [InlineData("groups")]
    [InlineData("topics")]
    public async Task Put_IfNoneMatch_WritesOnlyWhatIsNotThere(string kind)
    {
        var path = NewPath(kind);

        var (created, _) = await PutAsync(path, """{"name": "first"}""", "If-None-Match", "*");
        var (refused, problem) = await PutAsync($"{path}?source=hr", """{"name": "second"}""", "If-None-Match", "*");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.PreconditionFailed), (created, refused));
        Assert.Equal("first", (await server.GetAsync(path)).GetProperty("name").GetString());
        Assert.Equal(
            $"There is something about {kind[..^1]} '{path.Split('/')[^1]}' already. Nothing was changed; GET it first.", problem.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task Put_SourceSpeaksOfSomebodyErased_Is409UntilAProfileIsPutByHand()
    {
        var path = NewPath("learners");
        await server.PutAsync($"{path}?source=hr", """{"name": "before"}""");
        await server.SendAsync(HttpMethod.Delete, path, null, HttpStatusCode.OK);

        var problem = await server.PutAsync($"{path}?source=hr", """{"name": "before"}""", HttpStatusCode.Conflict);
        var (conditional, _) = await PutAsync($"{path}?source=hr", """{"name": "before"}""", "If-None-Match", "*");

        Assert.Equal(HttpStatusCode.Conflict, conditional);
        Assert.Equal(
            $"Who was learner '{path.Split('/')[^1]}' was erased on request, and source 'hr' does not bring the person back. A profile put by hand, without 'source', begins somebody new.",
            problem.GetProperty("detail").GetString());
        await server.GetAsync(path, HttpStatusCode.NotFound);
        await server.PutAsync(path, """{"name": "new"}""");
        await server.PutAsync($"{path}?source=hr", """{"name": "imported"}""");
        Assert.Equal("imported", (await server.GetAsync(path)).GetProperty("name").GetString());
    }

    [Fact]
    public async Task Put_IfMatchOnNothing_Is412()
    {
        var path = NewPath("learners");

        var (refused, _) = await PutAsync(path, "{}", "If-Match", "\"0123\"");

        Assert.Equal(HttpStatusCode.PreconditionFailed, refused);
        await server.GetAsync(path, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Put_ManyAtOnceWithOneTag_WritesOne()
    {
        var path = NewPath("learners");
        await server.PutAsync(path, Full);
        var tag = await TagAsync(path);

        var statuses = await Task.WhenAll(Enumerable.Range(0, 16).Select(number => PutAsync(path, $$"""{"name": "{{number}}"}""", "If-Match", tag)));

        Assert.Equal(1, statuses.Count(put => put.Status == HttpStatusCode.OK));
        Assert.Equal(15, statuses.Count(put => put.Status == HttpStatusCode.PreconditionFailed));
    }

    [Theory]
    [InlineData("If-Match", "*", "If-Match '*' is not one ETag in quotes, as GET shows it.")]
    [InlineData("If-Match", "abc", "If-Match 'abc' is not one ETag in quotes, as GET shows it.")]
    [InlineData("If-Match", "\"a\", \"b\"", "If-Match '\"a\", \"b\"' is not one ETag in quotes, as GET shows it.")]
    [InlineData("If-None-Match", "\"a\"", "If-None-Match '\"a\"' is not *, which is all it can be here.")]
    public async Task Put_ConditionThatIsNone_Is400AndNamesIt(string header, string value, string detail)
    {
        foreach (var kind in (string[])["learners", "groups", "topics"])
        {
            var path = NewPath(kind);

            var (refused, problem) = await PutAsync(path, "{}", header, value);

            Assert.Equal((HttpStatusCode.BadRequest, detail), (refused, problem.GetProperty("detail").GetString()));
            await server.GetAsync(path, HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task Put_WeakTag_IsTheSameTag()
    {
        var path = NewPath("topics");
        await server.PutAsync(path, """{"name": "before"}""");

        var (changed, _) = await PutAsync(path, """{"name": "after"}""", "If-Match", $"W/{await TagAsync(path)}");

        Assert.Equal(HttpStatusCode.OK, changed);
    }

    [Theory]
    [InlineData("""{"name": "imported"}""", false, false)]
    [InlineData("""{"name": "imported", "recommendable": true}""", true, false)]
    [InlineData("""{"name": "imported", "recommend\u0061ble": true, "analysable": true}""", true, true)]
    public async Task Put_FromASource_LiftsOnlyTheOptOutsThatItNames(string imported, bool recommendable, bool analysable)
    {
        var path = NewPath("learners");
        await server.PutAsync(path, """{"goals": ["rust"], "recommendable": false, "analysable": false}""");

        await server.PutAsync($"{path}?source=hr", imported);

        var learner = await server.GetAsync(path);
        Assert.Equal((recommendable, analysable), (learner.GetProperty("recommendable").GetBoolean(), learner.GetProperty("analysable").GetBoolean()));
        Assert.Equal((0, "imported"), (learner.GetProperty("goals").GetArrayLength(), learner.GetProperty("name").GetString()));
    }

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("\"utf-8\"", false)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16", true)]
    [InlineData("iso-8859-1", false)]
    public async Task Put_FromASourceInAnotherEncoding_LiftsOnlyTheOptOutsThatItNames(string charset, bool hasMark)
    {
        var path = NewPath("learners");
        await server.PutAsync(path, """{"recommendable": false, "analysable": false}""");

        var (changed, _) = await PutAsync($"{path}?source=hr", """{"name": "Zoë", "analysable": true}""", charset, hasMark);

        var learner = await server.GetAsync(path);
        Assert.Equal(
            (HttpStatusCode.OK, "Zoë", false, true),
            (changed, learner.GetProperty("name").GetString(), learner.GetProperty("recommendable").GetBoolean(), learner.GetProperty("analysable").GetBoolean()));
    }

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    public async Task Put_BadInputInAnotherEncoding_Is400AndNamesIt(string charset, bool hasMark)
    {
        var (refused, problem) = await PutAsync(NewPath("learners"), """{"name": "Zoë", "web": "höher"}""", charset, hasMark);

        Assert.Equal((HttpStatusCode.BadRequest, "web: 'höher' is not a number."), (refused, problem.GetProperty("detail").GetString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?source=hr")]
    public async Task Put_InAnEncodingThatThereIsNot_Is415(string query)
    {
        using HttpRequestMessage request = new(HttpMethod.Put, NewPath("learners") + query) { Content = new ByteArrayContent("{}"u8.ToArray()) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json; charset=klingon");

        var (refused, problem) = await SendAsync(request);

        Assert.Equal(
            (HttpStatusCode.UnsupportedMediaType, "Content-Type 'application/json; charset=klingon' cannot be read here; send application/json."),
            (refused, problem.GetProperty("detail").GetString()));
    }

    [Fact]
    public async Task Put_FromASourceWhileSomebodyOptsOut_NeverLiftsIt()
    {
        var path = NewPath("learners");
        var importing = Task.WhenAll(Enumerable.Range(0, 24).Select(number => server.PutAsync($"{path}?source=hr", $$"""{"name": "{{number}}"}""")));

        await server.PutAsync(path, """{"recommendable": false}""");
        await importing;

        Assert.False((await server.GetAsync(path)).GetProperty("recommendable").GetBoolean());
    }

    [Fact]
    public async Task Put_ByHand_ReplacesAllOfIt()
    {
        var path = NewPath("learners");
        await server.PutAsync(path, """{"recommendable": false}""");

        await server.PutAsync(path, """{"name": "Ana"}""");

        Assert.True((await server.GetAsync(path)).GetProperty("recommendable").GetBoolean());
    }

    [Theory]
    [InlineData("learners")]
    [InlineData("groups")]
    [InlineData("topics")]
    public async Task OpenApi_Profiles_TellTheTagAndTheConditions(string kind)
    {
        var path = (await server.GetAsync("/openapi/v1.json")).GetProperty("paths").GetProperty($"/v1/{kind}/{{{kind[..^1]}Id}}");

        Assert.True(path.GetProperty("get").GetProperty("responses").GetProperty("200").GetProperty("headers").TryGetProperty("ETag", out _));
        Assert.True(path.GetProperty("put").GetProperty("responses").TryGetProperty("412", out _));
        Assert.Equal(
            ["If-Match", "If-None-Match"],
            path.GetProperty("put").GetProperty("parameters").EnumerateArray()
                .Where(parameter => parameter.GetProperty("in").ValueEquals("header")).Select(parameter => parameter.GetProperty("name").GetString()));
    }

    private string NewPath(string kind) => $"/v1/{kind}/{server.NewId("it")}";

    private async Task<string> TagAsync(string path)
    {
        using var response = await server.Client.GetAsync(path, TestContext.Current.CancellationToken);
        return Assert.Single(response.Headers.GetValues("ETag"));
    }

    private async Task<(HttpStatusCode Status, JsonElement Answer)> PutAsync(string path, string json, string header, string value)
    {
        using HttpRequestMessage request = new(HttpMethod.Put, path) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation(header, value);
        return await SendAsync(request);
    }

    private async Task<(HttpStatusCode Status, JsonElement Answer)> PutAsync(string path, string json, string charset, bool hasMark)
    {
        var encoding = Encoding.GetEncoding(charset.Trim('"'));
        using HttpRequestMessage request = new(HttpMethod.Put, path)
        {
            Content = new ByteArrayContent([.. hasMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(json)]),
        };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", $"application/json; charset={charset}");
        return await SendAsync(request);
    }

    private async Task<(HttpStatusCode Status, JsonElement Answer)> SendAsync(HttpRequestMessage request)
    {
        using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return (response.StatusCode, JsonElement.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }
}
