using System.Net;
using System.Text.Json;

namespace LearningGraph.Api.Tests;

[Collection(SharedServer.Name)]
public sealed class InteractionEndpointsTests(Server server)
{
    private const string Path = "/v1/interactions";

    [Fact]
    public async Task Post_OneObject_IsAccepted()
    {
        var id = server.NewId("i");

        var receipt = await server.PostAsync(Path, Asked(id), HttpStatusCode.Accepted);

        AssertCounts(receipt, accepted: 1, duplicates: 0);
        Assert.True(receipt.GetProperty("position").GetInt64() > 0);
        Assert.Equal(id, (await server.GetAsync($"{Path}/{id}")).GetProperty("id").GetString());
    }

    [Fact]
    public async Task Post_AnArray_IsAccepted() =>
        AssertCounts(
            await server.PostAsync(Path, $"[{Asked(server.NewId("i"))}, {Asked(server.NewId("i"))}]", HttpStatusCode.Accepted), accepted: 2, duplicates: 0);

    [Fact]
    public async Task Post_AnEmptyArray_IsABatchOfNothing() =>
        AssertCounts(await server.PostAsync(Path, "[]", HttpStatusCode.Accepted), accepted: 0, duplicates: 0);

    [Theory]
    [InlineData("application/x-ndjson")]
    [InlineData("application/x-ndjson; charset=utf-8")]
    [InlineData("application/json")]
    public async Task Post_Ndjson_IsAccepted(string contentType)
    {
        var lines = $"{Asked(server.NewId("i"))}\r\n\n{Asked(server.NewId("i"))}\n";

        AssertCounts(await server.SendAsync(HttpMethod.Post, Path, lines, HttpStatusCode.Accepted, contentType), accepted: 2, duplicates: 0);
    }

    [Fact]
    public async Task Post_AnObjectOverManyLines_IsOneItem() =>
        AssertCounts(
            await server.PostAsync(Path, Asked(server.NewId("i")).Replace(",", ",\n", StringComparison.Ordinal), HttpStatusCode.Accepted),
            accepted: 1,
            duplicates: 0);

    [Fact]
    public async Task Post_TheSameAgain_IsADuplicate()
    {
        var id = server.NewId("i");
        var first = await server.PostAsync(Path, Asked(id), HttpStatusCode.Accepted);

        var second = await server.PostAsync(Path, Asked(id), HttpStatusCode.Accepted);

        AssertCounts(second, accepted: 0, duplicates: 1);
        Assert.Equal(first.GetProperty("position").GetInt64(), second.GetProperty("position").GetInt64());
    }

    [Fact]
    public async Task Post_EveryFieldGiven_ComesBackAsSent()
    {
        var id = server.NewId("i");
        var sent = $$"""
            {"id":"{{id}}","kind":"answered","at":"2026-03-01T09:30:00Z","actor":"ana","with":["bo"],"topics":["sql"],"group":"dba","subject":"q-17","weight":0.5,"title":"Joins","text":"Use a key.","visibility":"members","source":"slack"}
            """;

        await server.PostAsync(Path, sent, HttpStatusCode.Accepted);

        Assert.Equal(sent, (await server.GetAsync($"{Path}/{id}")).GetRawText());
    }

    [Fact]
    public async Task Post_BadItemsAmongGoodOnes_LosesNothingAndNamesEachFault()
    {
        var (good, other, conflict) = (server.NewId("good"), server.NewId("good"), server.NewId("conflict"));
        await server.PostAsync(Path, Asked(conflict), HttpStatusCode.Accepted);
        (string Item, string? Id, int Status, string Detail)[] bad =
        [
            (Asked("b-1", kind: "praised"), "b-1", 400,
                "kind: 'praised' is not one of asked, answered, accepted, thanked, commented, mentored, posted, joined, left, completed, invited, retracted."),
            (Asked(""), "", 400, "id: '' is not an id: 1 to 200 characters, not blank, no control characters."),
            (Asked("b-2", actor: " "), "b-2", 400, "actor: ' ' is not an id: 1 to 200 characters, not blank, no control characters."),
            (Asked("b-3", at: "2026-03-02T09:05:01Z"), "b-3", 400, "at '2026-03-02T09:05:01Z' is more than 5 minutes ahead of the node's clock."),
            (Asked("b-4", at: "2026-03-02 09:00"), "b-4", 400,
                "at: '2026-03-02 09:00' is not an RFC 3339 time with an offset, such as 2026-03-01T09:30:00Z."),
            (Asked("b-5", more: ",\"weight\":-1"), "b-5", 400, "weight -1 is outside (0, 1]."),
            (Asked("b-6", more: ",\"weight\":\"much\""), "b-6", 400, "weight: 'much' is not a number."),
            (Asked("b-7", more: $",\"title\":\"{new string('x', 1_048_576)}\""), "b-7", 400,
                $"title '{new string('x', 60)}…' (1048576 characters) is longer than 1000 characters."),
            (Asked("b-8", more: ",\"topics\":\"sql\""), "b-8", 400, "topics: 'sql' is not a list."),
            (Asked("b-9", more: ",\"with\":[1]"), "b-9", 400, "with[0]: '1' is not a text."),
            (Asked("b-10", more: ",\"mood\":\"good\""), "b-10", 400, "There is no field 'mood'; names are written in lower camel case."),
            ("{\"id\":\"b-11\",\"kind\":\"asked\"}", "b-11", 400, "'at', 'actor' must be given."),
            ("5", null, 400, "'5' is not an object."),
            ("null", null, 400, "An object is needed, not null."),
            (Asked("b-12", kind: "retracted"), "b-12", 400, "A retraction names the retracted interaction in subject."),
            (Asked("b-13", kind: "retracted", more: ",\"subject\":\"never-sent\""), "b-13", 404, "There is no interaction 'never-sent' to retract."),
            (Asked(conflict, actor: "bo"), conflict, 409, $"Interaction '{conflict}' is there with other content."),
            (Asked("b-14", actor: "(erased)"), "b-14", 400, "'(erased)' stands for people who were erased; it cannot be sent."),
            (Asked("b-15", more: @",""title"":""\ud800"""), "b-15", 400, @"title: '\ud800' is not valid Unicode."),
            (Asked("b-16", more: @",""\ud800"":1"), "b-16", 400, @"'\ud800' is not valid Unicode."),
            (@"{""\ud800"":1}", null, 400, @"'\ud800' is not valid Unicode."),
            (@"{""group"":""dba"",""\ud800"":1}", null, 400, @"'\ud800' is not valid Unicode."),
            (Asked(@"\ud800"), null, 400, @"id: '\ud800' is not valid Unicode."),
            (Asked("b-17", more: @",""id"":""b-18"",""topics"":null"), "b-17", 400, "topics: 'null' is not a list."),
            (Asked("b-19", more: $",\"visibility\":\"{new string('x', 59)}🙂\""), "b-19", 400,
                $"visibility: '{new string('x', 59)}…' (61 characters) is not one of open, members, private."),
            ("{\"learner\":\"ana\"}", null, 400, "This describes a learner, group or topic; PUT it to /v1/learners, /v1/groups or /v1/topics."),
        ];

        var receipt = await server.PostAsync(
            Path, $"[{Asked(good)}, {string.Join(", ", bad.Select(item => item.Item))}, {Asked(other)}]", HttpStatusCode.Accepted);

        var rejected = receipt.GetProperty("rejected").EnumerateArray().Select(item => (
            item.GetProperty("index").GetInt32(),
            item.TryGetProperty("id", out var id) ? id.GetString() : null,
            item.GetProperty("status").GetInt32(),
            item.GetProperty("detail").GetString()!));
        Assert.Equal(bad.Select((item, index) => (index + 1, item.Id, item.Status, item.Detail)), rejected);
        Assert.Equal(2, receipt.GetProperty("accepted").GetInt32());
        await server.GetAsync($"{Path}/{good}");
        await server.GetAsync($"{Path}/{other}");
    }

    [Fact]
    public async Task Post_ALineThatIsNotJson_LosesNothing()
    {
        var (good, other) = (server.NewId("good"), server.NewId("good"));

        var receipt = await server.SendAsync(
            HttpMethod.Post, Path, $"{Asked(good)}\n{{\"id\": \n{Asked(other)}\n", HttpStatusCode.Accepted, "application/x-ndjson");

        AssertRejected(
            receipt, index: 1, "This is not JSON: Expected depth to be zero at the end of the JSON payload. There is an open JSON object or array that should be closed. (line 1, byte 8).");
        Assert.Equal(2, receipt.GetProperty("accepted").GetInt32());
    }

    [Fact]
    public async Task Post_TheFiveMinutesAreUp_IsAccepted() =>
        AssertCounts(
            await server.PostAsync(Path, Asked(server.NewId("i"), at: "2026-03-02T09:05:00Z"), HttpStatusCode.Accepted), accepted: 1, duplicates: 0);

    [Fact]
    public async Task Post_ARetraction_IsAccepted()
    {
        var id = server.NewId("i");
        await server.PostAsync(Path, Asked(id), HttpStatusCode.Accepted);

        var receipt = await server.PostAsync(Path, Asked($"{id}-r", kind: "retracted", more: $",\"subject\":\"{id}\""), HttpStatusCode.Accepted);

        AssertCounts(receipt, accepted: 1, duplicates: 0);
    }

    [Fact]
    public async Task Post_ARetractionOfARetraction_IsRejected()
    {
        var id = server.NewId("i");
        await server.PostAsync(
            Path, $"[{Asked(id)}, {Asked($"{id}-r", kind: "retracted", more: $",\"subject\":\"{id}\"")}]", HttpStatusCode.Accepted);

        var receipt = await server.PostAsync(Path, Asked($"{id}-s", kind: "retracted", more: $",\"subject\":\"{id}-r\""), HttpStatusCode.Accepted);

        AssertRejected(receipt, index: 0, $"'{id}-r' is a retraction; a retraction cannot be retracted.");
    }

    [Fact]
    public async Task Post_TooManyItems_IsRefused()
    {
        var problem = await server.PostAsync(
            Path, $"[{string.Join(",", Enumerable.Repeat("{}", 10_001))}]", HttpStatusCode.RequestEntityTooLarge);

        Assert.Equal("A batch has at most 10000 items; this one has 10001.", problem.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task Post_TooManyBytes_IsRefused()
    {
        var problem = await server.PostAsync(Path, new string(' ', (16 * 1024 * 1024) + 1), HttpStatusCode.RequestEntityTooLarge);

        Assert.Equal("The body is larger than the 16777216 bytes that this address takes.", problem.GetProperty("detail").GetString());
    }

    private static string Asked(string id, string kind = "asked", string at = "2026-03-01T09:30:00Z", string actor = "ana", string more = "") =>
        $$"""{"id":"{{id}}","kind":"{{kind}}","at":"{{at}}","actor":"{{actor}}"{{more}}}""";

    private static void AssertCounts(JsonElement receipt, int accepted, int duplicates)
    {
        Assert.Equal(accepted, receipt.GetProperty("accepted").GetInt32());
        Assert.Equal(duplicates, receipt.GetProperty("duplicates").GetInt32());
        Assert.Empty(receipt.GetProperty("rejected").EnumerateArray());
    }

    private static void AssertRejected(JsonElement receipt, int index, string detail)
    {
        var item = Assert.Single(receipt.GetProperty("rejected").EnumerateArray());
        Assert.Equal((index, detail), (item.GetProperty("index").GetInt32(), item.GetProperty("detail").GetString()));
    }
}
