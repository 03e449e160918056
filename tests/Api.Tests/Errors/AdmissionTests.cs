using System.Net;

namespace LearningGraph.Api.Tests;

/// <summary>On a node of its own, which is flooded.</summary>
public sealed class AdmissionTests(Server server) : IClassFixture<Server>
{
    [Fact]
    public async Task Get_MoreThanAreWorkedOnAndWait_AreToldToComeBack()
    {
        // 256 are worked on, each waiting a second for a position that does not come, and 1,024 wait behind them.
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var waiting = Enumerable.Range(0, 256 + 1024 + 20)
            .Select(_ => server.Client.GetAsync("/v1/topics/sql/questions?after=1000000", enough.Token))
            .ToList();

        using var refused = await await Task.WhenAny(waiting);
        await enough.CancelAsync();

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(1), refused.Headers.RetryAfter?.Delta);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType?.MediaType);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.WhenAll(waiting));
    }

    [Theory]
    [InlineData("/v1/interactions")]
    [InlineData("/V1/Interactions/")]
    public async Task Post_MoreBatchesThanAreHeldInMemory_AreToldToComeBack(string path)
    {
        // 64 are worked on, whose bodies never end, and 256 wait behind them; of other requests four times as many would.
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        enough.CancelAfter(TimeSpan.FromSeconds(20));
        var waiting = Enumerable.Range(0, 64 + 256 + 20).Select(_ => PostUnendingAsync(path, enough.Token)).ToList();

        using var refused = await await Task.WhenAny(waiting);
        await enough.CancelAsync();

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.WhenAll(waiting));
    }

    private async Task<HttpResponseMessage> PostUnendingAsync(string path, CancellationToken cancellationToken)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, path) { Content = new UnendingContent() };

        // Else a refusal is not read before the whole body is sent.
        request.Headers.ExpectContinue = true;
        return await server.Client.SendAsync(request, cancellationToken);
    }

    private sealed class UnendingContent : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
        {
            await stream.WriteAsync("{"u8.ToArray(), cancellationToken);
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
