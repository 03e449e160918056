using System.Net;
using System.Net.Sockets;
using System.Text;

namespace LearningGraph.Api.Tests;

/// <summary>On a node of its own, which is flooded.</summary>
public sealed class AdmissionTests(Server server) : IClassFixture<Server>
{
    // The system queues twice as many for a listener; whom it turns away tries again after up to minutes.
    private const int Connecting = 250;

    [Theory]
    [InlineData("/v1/ask", 256 + 1024)]
    [InlineData("/v1/interactions", 64 + 256)]
    [InlineData("/V1/Interactions/", 64 + 256)]
    public async Task Post_MoreThanAreWorkedOnAndWait_AreToldToComeBack(string path, int admitted)
    {
        // None of them ends, because their bodies do not.
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        enough.CancelAfter(TimeSpan.FromMinutes(5));
        List<Task<HttpResponseMessage>> waiting = [];
        foreach (var group in Enumerable.Range(0, admitted + 20).Chunk(Connecting))
        {
            UnendingContent[] contents = [.. group.Select(_ => new UnendingContent())];
            Task<HttpResponseMessage>[] posts = [.. contents.Select(content => PostAsync(path, content, enough.Token))];
            waiting.AddRange(posts);
            await Task.WhenAll(posts.Zip(contents, (post, content) => Task.WhenAny(post, content.Begun)));
        }

        using var refused = await await Task.WhenAny(waiting);
        await enough.CancelAsync();

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(1), refused.Headers.RetryAfter?.Delta);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType?.MediaType);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.WhenAll(waiting));
    }

    [Fact]
    public async Task Post_MoreBytesAtOnceThanAreHeld_AreToldToComeBack()
    {
        // Four of them are all that is held; none of them ends.
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        enough.CancelAfter(TimeSpan.FromMinutes(5));
        var waiting = Enumerable.Range(0, 6).Select(_ => PostRawAsync(15 * 1024 * 1024, enough.Token)).ToList();

        var refused = await await Task.WhenAny(waiting);
        await enough.CancelAsync();

        Assert.StartsWith("HTTP/1.1 429 ", refused, StringComparison.Ordinal);
        Assert.Contains("Retry-After: 1\r\n", refused, StringComparison.Ordinal);
        Assert.Contains("Too many large batches are being sent at once; send this one again later, or smaller ones.", refused, StringComparison.Ordinal);
        await Assert.ThrowsAnyAsync<Exception>(() => Task.WhenAll(waiting));
    }

    // By hand, because the client reads no answer before it has sent all of what never ends. Until the last field of a problem.
    private async Task<string> PostRawAsync(int bytes, CancellationToken cancellationToken)
    {
        var address = server.Client.BaseAddress!;
        using TcpClient connection = new();
        await connection.ConnectAsync(address.Host, address.Port, cancellationToken);
        var stream = connection.GetStream();
        var head = $"POST /v1/interactions HTTP/1.1\r\nHost: {address.Authority}\r\nContent-Type: application/json\r\nContent-Length: {bytes + 1}\r\n\r\n";
        _ = stream.WriteAsync((byte[])[.. Encoding.ASCII.GetBytes(head), .. Enumerable.Repeat((byte)' ', bytes)], cancellationToken).AsTask();
        var (answer, buffer) = ("", new byte[4_096]);
        while (!answer.Contains("traceId", StringComparison.Ordinal))
        {
            var read = await stream.ReadAsync(buffer, cancellationToken);
            answer += read > 0 ? Encoding.UTF8.GetString(buffer, 0, read) : throw new IOException($"The answer ends early: {answer}");
        }

        return answer;
    }

    private async Task<HttpResponseMessage> PostAsync(string path, UnendingContent content, CancellationToken cancellationToken)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, path) { Content = content };
        request.Content.Headers.ContentType = new("application/json");

        // Else a refusal is not read before the whole body is sent.
        request.Headers.ExpectContinue = true;
        return await server.Client.SendAsync(request, cancellationToken);
    }

    private sealed class UnendingContent : HttpContent
    {
        private readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>Completes once the first of it is sent.</summary>
        public Task Begun => begun.Task;

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
        {
            await stream.WriteAsync("{"u8.ToArray(), cancellationToken);
            await stream.FlushAsync(cancellationToken);
            begun.SetResult();
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
