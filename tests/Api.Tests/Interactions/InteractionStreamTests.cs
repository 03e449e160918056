using System.Net;
using System.Text;
using System.Text.Json;

namespace LearningGraph.Api.Tests;

/// <summary>NDJSON of any length, and what may go wrong on the way.</summary>
[Collection(SharedServer.Name)]
public sealed class InteractionStreamTests(Server server)
{
    private const string Path = "/v1/interactions";
    private const int Megabyte = 1024 * 1024;

    [Fact]
    public async Task Post_ManyMoreLinesAndBytesThanABatchMayHave_TakesThemAll()
    {
        const int Lines = 25_000;
        var run = server.NewId("stream");
        var text = new string('x', 1_000);

        var receipt = await PostAsync(Enumerable.Range(0, Lines).Select(number => Asked($"{run}-{number}", text)));

        AssertCounts(receipt, accepted: Lines, rejected: 0);
        await server.GetAsync($"{Path}/{run}-0");
        await server.GetAsync($"{Path}/{run}-{Lines - 1}");
    }

    [Fact]
    public async Task Post_SentTwiceInPieces_CountsItOnce()
    {
        var run = server.NewId("again");
        string[] lines = [.. Enumerable.Range(0, 3_000).Select(number => Asked($"{run}-{number}"))];
        await PostAsync(lines);

        var receipt = await PostAsync(lines);

        Assert.Equal((0, 3_000), (receipt.GetProperty("accepted").GetInt32(), receipt.GetProperty("duplicates").GetInt32()));
    }

    [Fact]
    public async Task Post_ALineOfManyMegabytes_IsRejectedAloneAndNotHeld()
    {
        var run = server.NewId("long");

        var receipt = await PostAsync([Asked($"{run}-a"), new string('x', 64 * Megabyte), Asked($"{run}-b")]);

        AssertCounts(receipt, accepted: 2, rejected: 1);
        AssertRejected(receipt, place: 0, index: 1, 413, "The line is longer than 1048576 bytes; no interaction needs so many.");
    }

    [Fact]
    public async Task Post_TheLongestTextEveryCharacterEscaped_IsAccepted()
    {
        var text = string.Concat(Enumerable.Repeat(@"\u00e4", 100_000));

        AssertCounts(await PostAsync([Asked(server.NewId("i"), text)]), accepted: 1, rejected: 0);
    }

    [Fact]
    public async Task Post_AMillionTopics_IsRejectedInOneLine()
    {
        var run = server.NewId("topics");
        var million = string.Join(',', Enumerable.Repeat("\"t\"", 1_000_000));

        var receipt = await PostAsync([$$"""{"id":"{{run}}","kind":"asked","at":"2026-03-01T09:30:00Z","actor":"ana","topics":[{{million}}]}""", Asked($"{run}-b")]);
        var whole = await server.PostAsync(
            Path, $$"""{"id":"{{run}}","kind":"asked","at":"2026-03-01T09:30:00Z","actor":"ana","topics":[{{million}}]}""", HttpStatusCode.Accepted);

        AssertRejected(receipt, place: 0, index: 0, 413, "The line is longer than 1048576 bytes; no interaction needs so many.");
        AssertRejected(whole, place: 0, index: 0, 400, "topics has 1000000 entries; 100 are allowed.");
    }

    [Theory]
    [InlineData("[[[[[[[[[[[[[[[[[[[[", "'[[[[[[[[[[[[[[[[[[[[' is not an object.")]
    [InlineData("\u0001", "This is not JSON: '0x01' is an invalid start of a value. (line 1, byte 1).")]
    public async Task Post_ALineThatIsNoInteraction_IsRejectedAlone(string line, string detail)
    {
        var run = server.NewId("bad");

        var receipt = await PostAsync([Asked($"{run}-a"), line, Asked($"{run}-b")]);

        AssertCounts(receipt, accepted: 2, rejected: 1);
        AssertRejected(receipt, place: 0, index: 1, 400, detail);
    }

    [Fact]
    public async Task Post_BytesThatAreNoUtf8_AreRejectedAlone()
    {
        var run = server.NewId("utf8");
        byte[] body = [.. Bytes(Asked($"{run}-a")), .. "\n{\"id\":\""u8, 0xFF, 0xFE, .. "\"}\n"u8, .. Bytes(Asked($"{run}-b"))];

        var receipt = await SendAsync(new ByteArrayContent(body));

        AssertCounts(receipt, accepted: 2, rejected: 1);
        Assert.Contains("is not valid Unicode", receipt.GetProperty("rejected")[0].GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_MoreRefusalsThanAreListed_CountsTheOthers()
    {
        var receipt = await PostAsync(Enumerable.Repeat("{}", 10_007));

        Assert.Equal(10_000, receipt.GetProperty("rejected").GetArrayLength());
        Assert.Equal(7, receipt.GetProperty("unlisted").GetInt32());
    }

    [Fact]
    public async Task Post_BlankLinesAMarkOfOrderAndCarriageReturns_AreNoItems()
    {
        var run = server.NewId("blank");

        var receipt = await PostAsync(["\uFEFF" + Asked($"{run}-a") + "\r", "", "  \r", Asked($"{run}-b"), ""]);

        AssertCounts(receipt, accepted: 2, rejected: 0);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n \r\n\n")]
    public async Task Post_NoLines_IsRefused(string body)
    {
        var problem = await server.SendAsync(HttpMethod.Post, Path, body, HttpStatusCode.BadRequest, "application/x-ndjson");

        Assert.Equal("The body is empty; one interaction, an array of them, or one on each line is needed.", problem.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task Post_TheSenderGoesAwayInTheMiddle_WhatCameIsKeptOrNotButNothingIsBroken()
    {
        var run = server.NewId("gone");
        string[] lines = [.. Enumerable.Range(0, 2_500).Select(number => Asked($"{run}-{number}"))];
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => SendAsync(new BrokenContent(Bytes(string.Join('\n', lines)))));

        var receipt = await PostAsync(lines);

        Assert.Equal(2_500, receipt.GetProperty("accepted").GetInt32() + receipt.GetProperty("duplicates").GetInt32());
        Assert.Equal(0, receipt.GetProperty("rejected").GetArrayLength());
    }

    private static string Asked(string id, string? text = null) =>
        $$"""{"id":"{{id}}","kind":"asked","at":"2026-03-01T09:30:00Z","actor":"ana"{{(text is null ? "" : $",\"text\":\"{text}\"")}}}""";

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static void AssertCounts(JsonElement receipt, int accepted, int rejected) =>
        Assert.Equal((accepted, rejected), (receipt.GetProperty("accepted").GetInt32(), receipt.GetProperty("rejected").GetArrayLength()));

    private static void AssertRejected(JsonElement receipt, int place, int index, int status, string detail)
    {
        var item = receipt.GetProperty("rejected")[place];
        Assert.Equal(
            (index, status, detail), (item.GetProperty("index").GetInt32(), item.GetProperty("status").GetInt32(), item.GetProperty("detail").GetString()));
    }

    private Task<JsonElement> PostAsync(IEnumerable<string> lines) => SendAsync(new ByteArrayContent(Bytes(string.Join('\n', lines))));

    private async Task<JsonElement> SendAsync(HttpContent content)
    {
        content.Headers.ContentType = new("application/x-ndjson");
        using HttpRequestMessage request = new(HttpMethod.Post, Path) { Content = content };
        using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode == HttpStatusCode.Accepted, $"{(int)response.StatusCode} {text}");
        return JsonElement.Parse(text);
    }

    /// <summary>Ends in the middle of what it announced.</summary>
    private sealed class BrokenContent(byte[] sent) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(sent);
            await stream.FlushAsync();
            throw new IOException("The sender goes away.");
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
