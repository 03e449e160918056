using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace LearningGraph.Api.Tests;

/// <summary>Files for other programs, between learners with ids and names that are hard to write.</summary>
public sealed partial class FlowFileTests(LearnerGraphServer server) : IClassFixture<LearnerGraphServer>, IAsyncLifetime
{
    private const string Path = "/v1/graph/knowledge-flow?level=learner";

    // One for all: a unit of fewer people is no node.
    private const string Unit = "=R&D <\"ops\">";

    private const string Guild = "=guild <1> & \"co\"";

    private static readonly string[] Ids = ["=cmd|'/c calc'!A1", "a,\"b\"", "<x>&amp;", "@sum", "Žofie 🎓", "odd\uFFFE", "semi;colon", "+1", "-1", "＝full"];

    private static readonly string[] Topics = ["sql", "=1+1"];

    private static readonly int[] Steps = [1, 2, 4];

    public async ValueTask InitializeAsync()
    {
        for (var i = 0; i < Ids.Length; i++)
        {
            // Names may hold what ids may not.
            await server.PutAsync(Address(i), JsonSerializer.Serialize(new { name = $"{Ids[i]}\u0001\r\n", unit = Unit }));
        }

        var receipt = await server.PostAsync("/v1/interactions", JsonSerializer.Serialize(Ids.SelectMany((id, i) => Steps.Select(step => new
        {
            id = $"i-{i}-{step}",
            kind = "mentored",
            at = $"2026-0{1 + (i % 2)}-10T09:00:00Z",
            actor = id,
            with = new[] { Ids[(i + step) % Ids.Length] },
            topics = Topics,
            group = i % 3 == 0 ? Guild : null,
            weight = 0.1 * step,
        }))), System.Net.HttpStatusCode.Accepted);
        await server.GetAsync($"{Path}&after={receipt.GetProperty("position")}");
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Csv_EveryEdge_IsALineThatNoSpreadsheetTakesForAFormula()
    {
        var text = await ReadAsync("csv", "text/csv");

        Assert.StartsWith("source,sourceName,target,targetName,weight,topics,last\r\n\"", text, StringComparison.Ordinal);
        Assert.Matches("[^\"]Z\r\n$", text);
        string[][] edges = [.. QuotedField().Matches(text).Select(field => field.Groups[1].Value.Replace("\"\"", "\"", StringComparison.Ordinal)).Chunk(5)];
        Assert.Equal(Steps.Length * Ids.Length, edges.Length);
        Assert.All(edges.SelectMany(edge => edge), field => Assert.DoesNotMatch("^[=+@＝-]", field));
        Assert.Equal(
            Ids.Select(id => "=+-@＝".Contains(id[0], StringComparison.Ordinal) ? $"'{id}" : id).Order(StringComparer.Ordinal),
            edges.Select(edge => edge[0]).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("graphml", "application/graphml+xml")]
    [InlineData("gexf", "application/gexf+xml")]
    public async Task Xml_OddCharacters_AreEscapedOrReplaced(string format, string contentType)
    {
        var document = XDocument.Parse(await ReadAsync(format, contentType));

        var ids = document.Descendants().Where(element => element.Name.LocalName == "node").Select(element => element.Attribute("id")!.Value);
        Assert.Equal(Ids.Select(id => id.Replace('\uFFFE', '\uFFFD')).Order(StringComparer.Ordinal), ids.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Gexf_Edges_LiveInWholeMonths()
    {
        var document = XDocument.Parse(await ReadAsync("gexf", "application/gexf+xml"));
        XNamespace gexf = "http://gexf.net/1.3";

        Assert.Equal(("1.3", "dynamic"), (document.Root!.Attribute("version")!.Value, document.Root.Element(gexf + "graph")!.Attribute("mode")!.Value));
        var spells = document.Descendants(gexf + "spell").Select(spell => $"{spell.Attribute("start")!.Value} {spell.Attribute("end")!.Value}");
        Assert.Equal(["2026-01-01 2026-01-31", "2026-02-01 2026-02-28"], spells.Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("graphml", "learner")]
    [InlineData("gexf", "learner")]
    [InlineData("graphml", "unit")]
    [InlineData("gexf", "unit")]
    [InlineData("graphml", "community")]
    [InlineData("gexf", "community")]
    [InlineData("graphml", "topic")]
    [InlineData("gexf", "topic")]
    public async Task Networkx_ReadsTheSameNodesEdgesAndWeights(string format, string level)
    {
        var path = $"/v1/graph/knowledge-flow?level={level}";
        var file = System.IO.Path.Combine(server.Folder, $"flow-{level}.{format}");
        await File.WriteAllTextAsync(file, await server.Client.GetStringAsync($"{path}&format={format}", TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        var read = await RunNetworkxAsync($"""
            import json, sys, networkx
            graph = networkx.read_{format}(sys.argv[1])
            print(json.dumps([type(graph).__name__, sorted([s, t, d["weight"], d["topics"], d["last"]] for s, t, d in graph.edges(data=True)),
                              sorted([n, d["people"]] for n, d in graph.nodes(data=True))]))
            """, file);

        var flow = await server.GetAsync(path);

        Assert.Equal("DiGraph", read[0].GetString());
        Assert.Equal(
            flow.GetProperty("edges").EnumerateArray().Select(DescribeEdge).Order(StringComparer.Ordinal),
            read[1].EnumerateArray().Select(edge => $"{edge[0]} {edge[1]} {edge[2].GetDouble().ToString(CultureInfo.InvariantCulture)} {edge[3]} {edge[4]}").Order(StringComparer.Ordinal));
        Assert.NotEmpty(read[1].EnumerateArray());
        Assert.Equal(
            flow.GetProperty("nodes").EnumerateArray().Select(node => $"{Clean(node.GetProperty("key"))} {node.GetProperty("attributes").GetProperty("people")}").Order(StringComparer.Ordinal),
            read[2].EnumerateArray().Select(node => $"{node[0]} {node[1]}").Order(StringComparer.Ordinal));
    }

    [GeneratedRegex("\"((?:[^\"]|\"\")*)\"")]
    private static partial Regex QuotedField();

    private static string DescribeEdge(JsonElement edge)
    {
        var attributes = edge.GetProperty("attributes");
        var topics = string.Join("; ", attributes.GetProperty("topics").EnumerateArray());
        return $"{Clean(edge.GetProperty("source"))} {Clean(edge.GetProperty("target"))} {attributes.GetProperty("weight").GetDouble().ToString(CultureInfo.InvariantCulture)} {topics} {attributes.GetProperty("last")}";
    }

    // What XML cannot hold is replaced.
    private static string Clean(JsonElement id) => id.GetString()!.Replace('\uFFFE', '\uFFFD');

    // networkx is an independent reader of these formats; eng/test.sh installs it on Debian.
    private static async Task<JsonElement> RunNetworkxAsync(string program, string file)
    {
        if (await RunAsync("-c", "import networkx") is not { Code: 0 })
        {
            Assert.Skip("Python with networkx is not installed.");
        }

        var (code, output) = await RunAsync("-c", program, file);
        Assert.True(code == 0, output);
        return JsonElement.Parse(output);
    }

    private static async Task<(int Code, string Output)> RunAsync(params string[] arguments)
    {
        ProcessStartInfo start = new("python3", arguments) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 };
        start.Environment["PYTHONIOENCODING"] = "utf-8";
        try
        {
            using var python = Process.Start(start)!;
            var errors = python.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            var output = await python.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await python.WaitForExitAsync(TestContext.Current.CancellationToken);
            return (python.ExitCode, python.ExitCode == 0 ? output : await errors);
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            return (1, missing.Message);
        }
    }

    private static string Address(int person) => $"/v1/learners/{Uri.EscapeDataString(Ids[person])}";

    private async Task<string> ReadAsync(string format, string? contentType)
    {
        using var response = await server.Client.GetAsync($"{Path}&format={format}", TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode);
        if (contentType is not null)
        {
            Assert.Equal(contentType, response.Content.Headers.ContentType!.MediaType);
            Assert.Equal($"knowledge-flow-learner.{format}", response.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
        }

        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
