using System.Net;

namespace LearningGraph.Api.Tests;

[Collection(SharedServer.Name)]
public sealed class BadInputTests(Server server)
{
    private const string NoId = "is not an id: 1 to 200 characters, not blank, no control characters.";

    [Theory]
    [InlineData("/v1/ask", "{}", "An ask needs a text, topics, or both.")]
    [InlineData("/v1/ask", """{"text": "x", "count": 0}""", "count 0 is outside 1 to 50.")]
    [InlineData("/v1/ask", """{"text": "x", "count": 51}""", "count 51 is outside 1 to 50.")]
    [InlineData("/v1/ask", """{"text": "x", "count": "many"}""", "count: 'many' is not a whole number.")]
    [InlineData("/v1/ask", """{"text": "x", "count": 1.5}""", "count: '1.5' is not a whole number.")]
    [InlineData("/v1/ask", """{"text": 5}""", "text: '5' is not a text.")]
    [InlineData("/v1/ask", """{"text": "x", "asker": ""}""", "asker: '' " + NoId)]
    [InlineData("/v1/ask", """{"topics": ["sql", ""]}""", "topics[1]: '' " + NoId)]
    [InlineData("/v1/ask", """{"text": "x", "exclude": "bo"}""", "exclude: 'bo' is not a list.")]
    [InlineData("/v1/ask", """{"text": "x", "at": "yesterday"}""", "at: 'yesterday' is not an RFC 3339 time with an offset, such as 2026-03-01T09:30:00Z.")]
    [InlineData("/v1/ask", """{"text": "x", "at": "2026-03-02T10:00:00Z"}""", "at '2026-03-02T10:00:00Z' is more than 5 minutes ahead of the node's clock.")]
    [InlineData("/v1/ask", """{"text": "x", "mood": "good"}""", "There is no field 'mood'; names are written in lower camel case.")]
    [InlineData("/v1/ask", """{"Text": "x"}""", "There is no field 'Text'; names are written in lower camel case.")]
    [InlineData("/v1/ask", """{"text": "x", }""", "This is not JSON: The JSON object contains a trailing comma at the end (line 1, byte 15).")]
    [InlineData("/v1/ask", """{"text": "x" """, "This is not JSON: Expected depth to be zero at the end of the JSON payload. There is an open JSON object or array that should be closed. (line 1, byte 14).")]
    [InlineData("/v1/ask", "[]", "'[]' is not an object.")]
    [InlineData("/v1/ask", """{"text": "\ud800"}""", @"text: '\ud800' is not valid Unicode.")]
    [InlineData("/v1/ask", """{"text": "x", "count": "\ud800"}""", @"count: '\ud800' is not a whole number.")]
    [InlineData("/v1/ask", """{"\ud800": "x"}""", @"'\ud800' is not valid Unicode.")]
    [InlineData("/v1/ask", """{"text": "x", "text": "y", "topics": null}""", "topics: 'null' is not a list.")]
    [InlineData("/v1/ask", """{"count": 3, "text": "x", "count": "many"}""", "count: 'many' is not a whole number.")]
    [InlineData("/v1/ask", """{"text": {"a": "\ud800", "a": 1}}""", @"text: '{""a"": ""\ud800"", ""a"": 1}' is not a text.")]
    [InlineData("/v1/suggestions/s-1/answers", """{"learner": "\ud800", "answer": "accepted", "by": "bo"}""", @"learner: '\ud800' is not valid Unicode.")]
    [InlineData("/v1/suggestions/s-1/answers", """{"learner": "ana", "answer": "accepted", "\ud800": "bo"}""", @"'\ud800' is not valid Unicode.")]
    [InlineData("/v1/suggestions/s-1/answers", """{"learner": "ana", "learner": 5, "answer": "accepted", "by": "bo"}""", "learner: '5' is not a text.")]
    [InlineData("/v1/ask", "null", "The request has no body; a JSON object is needed.")]
    [InlineData("/v1/ask", "", "The request has no body; a JSON object is needed.")]
    [InlineData("/v1/ask?after=now", """{"text": "x"}""", "after 'now' is not a whole number.")]
    [InlineData("/v1/ask?after=-1", """{"text": "x"}""", "after -1 is less than 0.")]
    [InlineData("/v1/suggestions/s-1/answers", """{"learner": "ana", "answer": "maybe", "by": "bo"}""", "answer: 'maybe' is not one of accepted, declined, helped, notHelpful.")]
    [InlineData("/v1/suggestions/s-1/answers", """{"answer": "accepted", "by": "bo"}""", "'learner' must be given.")]
    [InlineData("/v1/suggestions/s-1/answers", """{"learner": "", "answer": "accepted", "by": "bo"}""", "learner: '' " + NoId)]
    [InlineData("/v1/suggestions/%20/answers", """{"learner": "ana", "answer": "accepted", "by": "bo"}""", "set ' ' " + NoId)]
    [InlineData("/v1/mentors:assign", "{}", "Name the learners, or a unit, or a cohort.")]
    [InlineData("/v1/mentors:assign", """{"learners": []}""", "learners is empty; name who is to get a mentor.")]
    [InlineData("/v1/mentors:assign", """{"learners": ["ana"], "unit": "Data"}""", "Name either the learners, or a unit or cohort.")]
    [InlineData("/v1/mentors:assign", """{"learners": ["ana"], "cohort": "2026"}""", "Name either the learners, or a unit or cohort.")]
    [InlineData("/v1/mentors:assign", """{"learners": ["ana", ""]}""", "learners[1]: '' " + NoId)]
    [InlineData("/v1/mentors:assign", """{"learners": "ana"}""", "learners: 'ana' is not a list.")]
    [InlineData("/v1/mentors:assign", """{"learners": ["ana"], "mentors": []}""", "mentors is empty; leave it out to choose from everybody.")]
    [InlineData("/v1/mentors:assign", """{"learners": ["ana"], "topic": ""}""", "topic: '' " + NoId)]
    [InlineData("/v1/mentors:assign", """{"learners": ["ana"], "capacityPerMentor": 0}""", "capacityPerMentor 0 is outside 1 to 1000.")]
    [InlineData("/v1/mentors:assign", """{"learners": ["ana"], "capacityPerMentor": -3}""", "capacityPerMentor -3 is outside 1 to 1000.")]
    [InlineData("/v1/mentors:assign", """{"learners": ["ana"], "objective": "cheapest"}""", "objective: 'cheapest' is not one of mostPeople, bestTotal.")]
    [InlineData("/v1/mentors:assign", """{"learners": ["ana"], "avoid": [null]}""", "avoid holds a null.")]
    [InlineData("/v1/mentors:assign", """{"learners": ["ana"], "avoid": [{"learner": "ana"}]}""", "avoid[0]: 'mentor' must be given.")]
    [InlineData("/v1/mentors:assign", """{"learners": ["ana"], "seed": 1}""", "There is no field 'seed'; names are written in lower camel case.")]
    [InlineData("/v1/mentors:assign", """{"unit": "Nowhere"}""", "There is nobody in unit 'Nowhere'.")]
    [InlineData("/v1/mentors:assign", """{"unit": "Nowhere", "cohort": ""}""", "There is nobody in unit 'Nowhere' and cohort ''.")]
    [InlineData("/v1/mentors:assign?after=-1", """{"learners": ["ana"]}""", "after -1 is less than 0.")]
    [InlineData("/v1/interactions", "", "The body is empty; one interaction, an array of them, or one on each line is needed.")]
    [InlineData("/v1/interactions", "hello", "The body begins with 'hello'; '{' or '[' is needed.")]
    [InlineData("/v1/interactions", """{"id": """, "This is not JSON: Expected depth to be zero at the end of the JSON payload. There is an open JSON object or array that should be closed. (line 1, byte 8).")]
    [InlineData("/v1/interactions", """[{}, {"id": ]""", "Item 1 of the array cannot be read, so none was taken. This is not JSON: ']' is an invalid start of a value. (line 1, byte 13).")]
    [InlineData("/v1/interactions", "[] []", "Item 0 of the array cannot be read, so none was taken. This is not JSON: '[' is invalid after a single JSON value. Expected end of data. (line 1, byte 4).")]
    public async Task Post_BadInput_Is400AndNamesIt(string path, string body, string detail) =>
        AssertProblem(await server.PostAsync(path, body, HttpStatusCode.BadRequest), 400, detail);

    [Theory]
    [InlineData("/v1/learners/ana", """{"learner": "bo"}""", "The body is about 'bo', the address about 'ana'.")]
    [InlineData("/v1/learners/ana", """{"web": 2}""", "web 2 is outside [0, 1].")]
    [InlineData("/v1/learners/ana", """{"web": "high"}""", "web: 'high' is not a number.")]
    [InlineData("/v1/learners/ana", """{"capacityPerWeek": -1}""", "capacityPerWeek -1 is outside 0 to 1000.")]
    [InlineData("/v1/learners/ana", """{"timeZone": "Mars/Base"}""", "timeZone 'Mars/Base' is not a known IANA zone.")]
    [InlineData("/v1/learners/ana", """{"recommendable": "no"}""", "recommendable: 'no' is not true or false.")]
    [InlineData("/v1/learners/ana", """{"languages": [null]}""", "languages holds a null.")]
    [InlineData("/v1/learners/ana", """{"manager": "(erased)"}""", "'(erased)' stands for people who were erased; it cannot be sent.")]
    [InlineData("/v1/learners/ana", """{"name": "\ud800"}""", @"name: '\ud800' is not valid Unicode.")]
    [InlineData("/v1/learners/ana", """{"languages": ["en", "\udc00"]}""", @"languages[1]: '\udc00' is not valid Unicode.")]
    [InlineData("/v1/learners/ana", """{"\ud800": 1}""", @"'\ud800' is not valid Unicode.")]
    [InlineData("/v1/learners/ana", """{"name": "x", "name": "y", "topics": null}""", "topics: 'null' is not a list.")]
    [InlineData("/v1/learners/(erased)", "{}", "'(erased)' stands for people who were erased; nobody has this id.")]
    [InlineData("/v1/learners/%20", "{}", "learnerId ' ' " + NoId)]
    [InlineData("/v1/groups/dba", """{"group": "other"}""", "The body is about 'other', the address about 'dba'.")]
    [InlineData("/v1/groups/dba", """{"owners": ["(erased)"]}""", "'(erased)' stands for people who were erased; it cannot be sent.")]
    [InlineData("/v1/groups/dba", """{"members": []}""", "There is no field 'members'; names are written in lower camel case.")]
    [InlineData("/v1/groups/dba", """{"description": "\ud800"}""", @"description: '\ud800' is not valid Unicode.")]
    [InlineData("/v1/groups/dba", """{"\ud800": 1}""", @"'\ud800' is not valid Unicode.")]
    [InlineData("/v1/groups/dba", """{"name": "x", "name": "y", "owners": null}""", "owners: 'null' is not a list.")]
    [InlineData("/v1/topics/sql", """{"topic": "other"}""", "The body is about 'other', the address about 'sql'.")]
    [InlineData("/v1/topics/sql", """{"synonyms": [null]}""", "synonyms holds a null.")]
    [InlineData("/v1/topics/sql", """{"synonyms": ["\ud800"]}""", @"synonyms[0]: '\ud800' is not valid Unicode.")]
    [InlineData("/v1/topics/sql", """{"\ud800": 1}""", @"'\ud800' is not valid Unicode.")]
    [InlineData("/v1/topics/sql", """{"name": "x", "name": "y", "synonyms": null}""", "synonyms: 'null' is not a list.")]
    [InlineData("/v1/topics/sql", """{"mergedInto": "sql"}""", "mergedInto 'sql' is the topic itself.")]
    [InlineData("/v1/topics/sql", """{"parent": ""}""", "parent: '' " + NoId)]
    [InlineData("/v1/topics/sql", """{"related": ["sql"]}""", "related holds 'sql', the topic itself.")]
    [InlineData("/v1/topics/a%01", "{}", "topicId 'a\u0001' " + NoId)]
    public async Task Put_BadInput_Is400AndNamesIt(string path, string body, string detail) =>
        AssertProblem(await server.PutAsync(path, body, HttpStatusCode.BadRequest), 400, detail);

    [Theory]
    [InlineData("/v1/learners/ana/communities?count=0", "count 0 is outside 1 to 50.")]
    [InlineData("/v1/learners/ana/communities?count=51", "count 51 is outside 1 to 50.")]
    [InlineData("/v1/learners/ana/communities?after=-5", "after -5 is less than 0.")]
    [InlineData("/v1/learners/ana/mentors?count=0", "count 0 is outside 1 to 50.")]
    [InlineData("/v1/learners/ana/mentors?count=x", "count 'x' is not a whole number.")]
    [InlineData("/v1/learners/ana/mentors?topic=%20", "topic ' ' " + NoId)]
    [InlineData("/v1/learners/ana/mentors?after=-5", "after -5 is less than 0.")]
    [InlineData("/v1/groups/dba/members?limit=0", "limit 0 is outside 1 to 1000.")]
    [InlineData("/v1/groups/dba/members?cursor=%20", "cursor ' ' " + NoId)]
    [InlineData("/v1/topics/sql/experts?count=51", "count 51 is outside 1 to 50.")]
    [InlineData("/v1/topics/sql/questions?limit=101", "limit 101 is outside 1 to 100.")]
    [InlineData("/v1/topics/sql/questions?cursor=q-1", "cursor 'q-1' is not the 'next' of a page before.")]
    [InlineData("/v1/topics/sql/related?limit=1001", "limit 1001 is outside 1 to 1000.")]
    [InlineData("/v1/topics/sql/related?cursor=child", "cursor 'child' is not the 'next' of a page before.")]
    [InlineData("/v1/topics/sql/related?cursor=0_sql", "cursor '0_sql' is not the 'next' of a page before.")]
    [InlineData("/v1/topics/sql/related?cursor=child_", "cursor 'child_' is not the 'next' of a page before.")]
    [InlineData("/v1/learners?limit=0", "limit 0 is outside 1 to 1000.")]
    [InlineData("/v1/learners?limit=ten", "limit 'ten' is not a whole number.")]
    [InlineData("/v1/learners?cursor=ana", "cursor 'ana' is not the 'next' of a page before.")]
    [InlineData("/v1/learners?cursor=%20", "cursor ' ' is not the 'next' of a page before.")]
    [InlineData("/v1/learners?cursor=_w", "cursor '_w' is not the 'next' of a page before.")]
    [InlineData("/v1/learners?cursor=YW5h", "cursor 'YW5h' is not the 'next' of a page before.")]
    [InlineData("/v1/learners?cursor=YW5hCkFuYQ==", "cursor 'YW5hCkFuYQ==' is not the 'next' of a page before.")]
    [InlineData("/v1/learners?after=-1", "after -1 is less than 0.")]
    [InlineData("/v1/groups?limit=1001", "limit 1001 is outside 1 to 1000.")]
    [InlineData("/v1/groups?topic=%20", "topic ' ' " + NoId)]
    [InlineData("/v1/topics?parent=%20", "parent ' ' " + NoId)]
    [InlineData("/v1/interactions/%20", "interactionId ' ' " + NoId)]
    public async Task Get_BadInput_Is400AndNamesIt(string path, string detail) =>
        AssertProblem(await server.GetAsync(path, HttpStatusCode.BadRequest), 400, detail);

    [Fact]
    public async Task Get_AnIdOf201Characters_Is400AndCutsIt()
    {
        var problem = await server.GetAsync($"/v1/topics/{new string('x', 201)}", HttpStatusCode.BadRequest);

        AssertProblem(problem, 400, $"topicId '{new string('x', 60)}…' (201 characters) {NoId}");
    }

    [Fact]
    public async Task Get_ASearchOf1001Characters_Is400AndCutsIt()
    {
        var problem = await server.GetAsync($"/v1/learners?search={new string('x', 1001)}", HttpStatusCode.BadRequest);

        AssertProblem(problem, 400, $"search '{new string('x', 60)}…' (1001 characters) is longer than 1000 characters.");
    }

    [Fact]
    public async Task Get_NoSuchRoute_Is404() =>
        AssertProblem(await server.GetAsync("/v1/nothing", HttpStatusCode.NotFound), 404, "Nothing is at '/v1/nothing'; /docs lists what there is.");

    [Fact]
    public async Task Delete_WhereOnlyGetAndPutAre_Is405() =>
        AssertProblem(
            await server.SendAsync(HttpMethod.Delete, "/v1/groups/dba", null, HttpStatusCode.MethodNotAllowed),
            405,
            "DELETE is not possible on '/v1/groups/dba'; it takes GET, PUT.");

    [Theory]
    [InlineData("/v1/ask")]
    [InlineData("/v1/interactions")]
    public async Task Post_TextOfAnotherKind_Is415(string path) =>
        AssertProblem(
            await server.SendAsync(HttpMethod.Post, path, "text=x", HttpStatusCode.UnsupportedMediaType, "application/x-www-form-urlencoded"),
            415,
            "Content-Type 'application/x-www-form-urlencoded' cannot be read here; send application/json.");

    [Fact]
    public async Task Post_ABodyOfMegabytes_Is413() =>
        AssertProblem(
            await server.PostAsync("/v1/ask", $$"""{"text": "{{new string('x', 2 * 1024 * 1024)}}"}""", HttpStatusCode.RequestEntityTooLarge),
            413,
            "The body is larger than the 2097152 bytes that this address takes.");

    [Fact]
    public async Task Get_FromABrowser_IsAProblemToo()
    {
        using HttpRequestMessage request = new(HttpMethod.Get, "/v1/nothing");
        request.Headers.Accept.ParseAdd("text/html");

        using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    private static void AssertProblem(System.Text.Json.JsonElement problem, int status, string detail)
    {
        Assert.Equal(detail, problem.GetProperty("detail").GetString());
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.NotEmpty(problem.GetProperty("title").GetString()!);
        Assert.NotEmpty(problem.GetProperty("traceId").GetString()!);
    }
}
