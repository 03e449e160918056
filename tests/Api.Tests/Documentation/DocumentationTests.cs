using System.Text.Json;
using System.Text.RegularExpressions;

namespace LearningGraph.Api.Tests;

[Collection(SharedServer.Name)]
public sealed partial class DocumentationTests(Server server)
{
    private static readonly string[] Routes =
    [
        "DELETE /v1/experiments/{id}",
        "DELETE /v1/learners/{learnerId}",
        "DELETE /v1/models/training",
        "DELETE /v1/sources/{source}",
        "GET /health/live",
        "GET /health/ready",
        "GET /v1/experiments",
        "GET /v1/experiments/schema",
        "GET /v1/experiments/{id}",
        "GET /v1/experiments/{id}/events",
        "GET /v1/experiments/{id}/replicates.csv",
        "GET /v1/experiments/{id}/report",
        "GET /v1/graph/knowledge-flow",
        "GET /v1/groups",
        "GET /v1/groups/{groupId}",
        "GET /v1/groups/{groupId}/members",
        "GET /v1/interactions/{interactionId}",
        "GET /v1/learners",
        "GET /v1/learners/{learnerId}",
        "GET /v1/learners/{learnerId}/communities",
        "GET /v1/learners/{learnerId}/export",
        "GET /v1/learners/{learnerId}/mentors",
        "GET /v1/learners/{learnerId}/ties",
        "GET /v1/models",
        "GET /v1/models/online",
        "GET /v1/models/training",
        "GET /v1/models/{version}",
        "GET /v1/sources",
        "GET /v1/suggestions",
        "GET /v1/suggestions/{set}",
        "GET /v1/topics",
        "GET /v1/topics/{topicId}",
        "GET /v1/topics/{topicId}/experts",
        "GET /v1/topics/{topicId}/questions",
        "GET /v1/topics/{topicId}/related",
        "POST /v1/ask",
        "POST /v1/experiments",
        "POST /v1/experiments/{id}:pause",
        "POST /v1/experiments/{id}:resume",
        "POST /v1/interactions",
        "POST /v1/mentors:assign",
        "POST /v1/models/{version}:promote",
        "POST /v1/models:rollback",
        "POST /v1/models:train",
        "POST /v1/retention",
        "POST /v1/suggestions/{set}/answers",
        "PUT /v1/groups/{groupId}",
        "PUT /v1/learners/{learnerId}",
        "PUT /v1/topics/{topicId}",
    ];

    [Fact]
    public async Task OpenApi_EveryRoute_IsThereWithASummaryAndItsErrors()
    {
        var document = await server.GetAsync("/openapi/v1.json");

        var operations = document.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject(), (path, operation) => (Name: $"{operation.Name.ToUpperInvariant()} {path.Name}", operation.Value))
            .ToList();
        Assert.Equal(Routes, operations.Select(operation => operation.Name).Order(StringComparer.Ordinal));
        Assert.All(operations, operation => Assert.NotEmpty(operation.Value.GetProperty("summary").GetString()!));
        Assert.All(operations.Where(operation => operation.Name.Contains("/v1/", StringComparison.Ordinal)), operation =>
            Assert.True(operation.Value.GetProperty("responses").TryGetProperty("400", out _), operation.Name));
        Assert.StartsWith("3.1", document.GetProperty("openapi").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenApi_IdsEnumsAndTimes_AreTexts()
    {
        var fields = (await server.GetAsync("/openapi/v1.json")).GetProperty("components").GetProperty("schemas")
            .GetProperty("Interaction").GetProperty("properties");

        Assert.Equal("LearnerId", Reference("actor"));
        Assert.Equal("InteractionKind", Reference("kind"));
        Assert.Equal("date-time", fields.GetProperty("at").GetProperty("format").GetString());
        var schemas = (await server.GetAsync("/openapi/v1.json")).GetProperty("components").GetProperty("schemas");
        Assert.Equal("string", schemas.GetProperty("LearnerId").GetProperty("type").GetString());
        Assert.Equal("asked", schemas.GetProperty("InteractionKind").GetProperty("enum")[0].GetString());

        string Reference(string field) => fields.GetProperty(field).GetProperty("$ref").GetString()!.Split('/')[^1];
    }

    [Fact]
    public async Task OpenApi_EveryList_SaysWhatIsInIt()
    {
        var document = await server.GetAsync("/openapi/v1.json");

        Assert.Equal("#/components/schemas/TopicId", Field("Ask", "topics").GetProperty("items").GetProperty("$ref").GetString());
        Assert.Equal("string", Field("Learner", "languages").GetProperty("items").GetProperty("type").GetString());
        Assert.All(
            Walk(document).Where(node => node.ValueKind == JsonValueKind.Object && node.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String && type.ValueEquals("array")),
            list => Assert.True(list.TryGetProperty("items", out _), list.GetRawText()));

        JsonElement Field(string schema, string field) =>
            document.GetProperty("components").GetProperty("schemas").GetProperty(schema).GetProperty("properties").GetProperty(field);
    }

    [Theory]
    [InlineData("PageOfMembership")]
    [InlineData("PageOfOpenQuestion")]
    [InlineData("PageOfListedLearner")]
    [InlineData("PageOfListedGroup")]
    [InlineData("PageOfListedTopic")]
    [InlineData("PageOfRelatedTopic")]
    public async Task OpenApi_APage_MayEndWithoutNext(string schema)
    {
        var page = (await server.GetAsync("/openapi/v1.json")).GetProperty("components").GetProperty("schemas").GetProperty(schema);

        Assert.Equal(["items"], page.GetProperty("required").EnumerateArray().Select(field => field.GetString()));
        Assert.True(page.GetProperty("properties").TryGetProperty("next", out _));
    }

    [Fact]
    public async Task Root_InABrowser_LeadsToTheDocs()
    {
        using var response = await server.Client.GetAsync("/", TestContext.Current.CancellationToken);

        Assert.True(response.IsSuccessStatusCode);
        Assert.StartsWith("/docs", response.RequestMessage!.RequestUri!.AbsolutePath, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenApi_Twice_IsTheSame() =>
        Assert.Equal((await server.GetAsync("/openapi/v1.json")).GetRawText(), (await server.GetAsync("/openapi/v1.json")).GetRawText());

    [Fact]
    public async Task Docs_ItsAssets_ComeFromThisHostOnly()
    {
        using var response = await server.Client.GetAsync("/docs/", TestContext.Current.CancellationToken);
        var page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.True(response.IsSuccessStatusCode);
        Assert.DoesNotMatch(OtherHost(), page);
        Assert.StartsWith("default-src 'self';", Assert.Single(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        foreach (Match asset in Script().Matches(page))
        {
            using var script = await server.Client.GetAsync($"/docs/{asset.Groups[1].Value}", TestContext.Current.CancellationToken);
            Assert.True(script.IsSuccessStatusCode, asset.Value);
        }

        Assert.NotEmpty(Script().Matches(page));
    }

    private static IEnumerable<JsonElement> Walk(JsonElement node) => node.ValueKind switch
    {
        JsonValueKind.Object => [node, .. node.EnumerateObject().SelectMany(property => Walk(property.Value))],
        JsonValueKind.Array => node.EnumerateArray().SelectMany(Walk),
        _ => [],
    };

    [GeneratedRegex("""["'](https?:)?//""")]
    private static partial Regex OtherHost();

    [GeneratedRegex("""<script[^>]* src="([^"]+)"|import[^'"]*from ['"]([^'"]+)['"]""")]
    private static partial Regex Script();
}
