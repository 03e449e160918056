using System.Net.Sockets;
using System.Text;

namespace LearningGraph.Api.Tests;

/// <summary>Targets as they stand in the request's first line: clients of .NET only send one form of them, without dots.</summary>
[Collection(SharedServer.Name)]
public sealed class AddressesTests(Server server)
{
    private readonly string _ana = server.NewId("ana");

    private string Host => server.Client.BaseAddress!.Authority;

    [Fact]
    public async Task Get_TargetWithTheHost_ShowsWhomItNames()
    {
        await PutAsync(_ana, "v1", Host);

        var answer = await SendAsync("GET", $"http://{Host}/v1/learners/{_ana}?asker=http://bo/x");

        Assert.StartsWith("HTTP/1.1 200 ", answer, StringComparison.Ordinal);
        Assert.Contains($"\"learner\":\"{_ana}\"", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Delete_TargetWithTheHost_ErasesWhomItNamesAndNobodyElse()
    {
        await PutAsync(_ana, "v1", Host);

        var answer = await SendAsync("DELETE", $"http://{Host}/v1/learners/{_ana}");

        Assert.StartsWith("HTTP/1.1 200 ", answer, StringComparison.Ordinal);
        await AssertKnownAsync("v1", Host);
        await server.GetAsync($"/v1/learners/{_ana}", System.Net.HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("ana/export", "%2F")]
    [InlineData("ana%2Fexport", "%252F")]
    public async Task Get_TargetWithTheHostAndASlashInTheId_ShowsWhomItNames(string suffix, string slash)
    {
        var id = $"{_ana}-{suffix}";
        await PutAsync(id);

        var answer = await SendAsync("GET", $"http://{Host}/v1/%6Cearners/{_ana}-ana{slash}export");

        Assert.True(answer.Contains($"\"learner\":\"{id}\"", StringComparison.Ordinal), answer);
    }

    [Theory]
    [InlineData("/v1/learners/{1}/../{0}")]
    [InlineData("/v1/learners/{1}/%2e%2e/{0}")]
    [InlineData("/v1/learners/./{0}")]
    [InlineData("http://{2}/v1/learners/{1}/../{0}")]
    [InlineData("http://{2}?/v1/learners/{0}")]
    public async Task Delete_TargetOfAnotherShape_ErasesNobody(string target)
    {
        var bo = server.NewId("bo");
        await PutAsync(_ana, bo);

        var answer = await SendAsync("DELETE", string.Format(null, target, _ana, bo, Host));

        Assert.StartsWith("HTTP/1.1 4", answer, StringComparison.Ordinal);
        await AssertKnownAsync(_ana, bo);
    }

    [Theory]
    [InlineData("OPTIONS", "*")]
    [InlineData("CONNECT", "v1:80")]
    [InlineData("DELETE", "x:/v1/learners/v1")]
    public async Task Send_TargetWithoutAPath_IsRefusedAndTouchesNobody(string method, string target)
    {
        await PutAsync("v1");

        var answer = await SendAsync(method, target);

        Assert.StartsWith("HTTP/1.1 4", answer, StringComparison.Ordinal);
        await AssertKnownAsync("v1");
    }

    private async Task PutAsync(params string[] learners)
    {
        foreach (var learner in learners)
        {
            await server.PutAsync(Path(learner), """{"name": "somebody"}""");
        }
    }

    private async Task AssertKnownAsync(params string[] learners)
    {
        foreach (var learner in learners)
        {
            Assert.Equal("somebody", (await server.GetAsync(Path(learner))).GetProperty("name").GetString());
        }
    }

    private async Task<string> SendAsync(string method, string target)
    {
        using TcpClient client = new();
        await client.ConnectAsync(server.Client.BaseAddress!.Host, server.Client.BaseAddress.Port, TestContext.Current.CancellationToken);
        await using var stream = client.GetStream();
        var host = method == "CONNECT" ? target : Host;
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes($"{method} {target} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"), TestContext.Current.CancellationToken);
        using StreamReader reader = new(stream);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    private static string Path(string learner) => $"/v1/learners/{Uri.EscapeDataString(learner)}";
}
