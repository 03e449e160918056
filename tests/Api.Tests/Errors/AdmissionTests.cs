using System.Net;

namespace LearningGraph.Api.Tests;

/// <summary>On a node of its own, which is flooded.</summary>
public sealed class AdmissionTests(Server server) : IClassFixture<Server>
{
    [Theory]
    [InlineData("/v1/ask", 256 + 1024)]
    [InlineData("/v1/interactions", 64 + 256)]
    [InlineData("/V1/Interactions/", 64 + 256)]
    public async Task Post_MoreThanAreWorkedOnAndWait_AreToldToComeBack(string path, int admitted)
    {
        // None of them ends, because their bodies do not.
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        enough.CancelAfter(TimeSpan.FromSeconds(20));
        var waiting = Enumerable.Range(0, admitted + 20).Select(_ => PostUnendingAsync(path, "{"u8.ToArray(), enough.Token)).ToList();

        using var refused = await await Task.WhenAny(waiting);
        await enough.CancelAsync();

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(1), refused.Headers.RetryAfter?.Delta);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType?.MediaType);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.WhenAll(waiting));
    }

    [Fact]
    public async Task Post_MoreBytesAtOnceThanAreHeld_AreToldToComeBackAndTakenLater()
    {
        // Four of them are all that is held; they never end.
        var large = Enumerable.Repeat((byte)' ', 15 * 1024 * 1024).ToArray();
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        enough.CancelAfter(TimeSpan.FromSeconds(60));
        var waiting = Enumerable.Range(0, 6).Select(_ => PostUnendingAsync("/v1/interactions", large, enough.Token)).ToList();

        using var refused = await await Task.WhenAny(waiting);
        var problem = await refused.Content.ReadAsStringAsync(enough.Token);
        await enough.CancelAsync();

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(1), refused.Headers.RetryAfter?.Delta);
        Assert.Contains("Too many large batches are being sent at once; send this one again later, or smaller ones.", problem, StringComparison.Ordinal);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.WhenAll(waiting));
    }

    private async Task<HttpResponseMessage> PostUnendingAsync(string path, byte[] begin, CancellationToken cancellationToken)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, path) { Content = new UnendingContent(begin) };
        request.Content.Headers.ContentType = new("application/json");

        // Else a refusal is not read before the whole body is sent.
        request.Headers.ExpectContinue = true;
        return await server.Client.SendAsync(request, cancellationToken);
    }

    private sealed class UnendingContent(byte[] begin) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
        {
            await stream.WriteAsync(begin, cancellationToken);
            await stream.FlushAsync(cancellationToken);
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
            SerializeToStreamAsync(stream, context, CancellationToken.None);

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
