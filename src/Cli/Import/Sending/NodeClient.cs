using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace LearningGraph.Cli;

/// <summary>
/// Speaks to one LearningGraph node. Whatever may pass (429, 408, 5xx, a lost connection) is tried again after the node's Retry-After or a
/// doubling pause; sending the same ids again is harmless. A node that has never answered is given up at once. Thread-safe.
/// </summary>
/// <param name="http">Carries the requests; not disposed.</param>
/// <param name="url">The node's address, such as <c>http://127.0.0.1:5080</c>.</param>
/// <param name="clock">Measures the pauses.</param>
internal sealed class NodeClient(HttpClient http, Uri url, TimeProvider clock)
{
    private const int Attempts = 8;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan ReadyPoll = TimeSpan.FromMilliseconds(200);

    private readonly Uri root = new(url.AbsoluteUri.EndsWith('/') ? url.AbsoluteUri : url.AbsoluteUri + "/");
    private volatile bool hasAnswered;

    /// <summary>Sends interactions; durable when this returns.</summary>
    /// <param name="batch">JSON objects, one per interaction.</param>
    /// <param name="cancellationToken">Gives up waiting; what the node took stays.</param>
    /// <returns>One receipt for all; a batch too large for the node was sent in halves.</returns>
    /// <exception cref="CommandFailedException">The node cannot be reached, or it does not answer as a node does.</exception>
    public async Task<BatchReceipt> PostInteractionsAsync(IReadOnlyList<byte[]> batch, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(HttpMethod.Post, "v1/interactions", JoinArray(batch), cancellationToken);
        if (response.StatusCode == HttpStatusCode.RequestEntityTooLarge)
        {
            return await SendHalvesAsync(batch, response, cancellationToken);
        }

        return response.StatusCode == HttpStatusCode.Accepted
            ? await ReadReceiptAsync(response, cancellationToken)
            : throw await UnexpectedAsync(response, cancellationToken);
    }

    /// <summary>Writes a profile.</summary>
    /// <param name="path">Its address below the node's, such as <c>v1/learners/ana</c>, escaped.</param>
    /// <param name="json">The profile.</param>
    /// <param name="keepExisting">True leaves a profile alone that is there already.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="CommandFailedException">The node cannot be reached.</exception>
    public async Task<ProfileReceipt> PutProfileAsync(string path, byte[] json, bool keepExisting, CancellationToken cancellationToken)
    {
        if (keepExisting)
        {
            using var existing = await SendAsync(HttpMethod.Get, path, null, cancellationToken);
            if (existing.IsSuccessStatusCode)
            {
                return new(WasWritten: false);
            }
        }

        using var response = await SendAsync(HttpMethod.Put, path, json, cancellationToken);
        return response.IsSuccessStatusCode
            ? new(WasWritten: true)
            : new(WasWritten: false, new(path, (int)response.StatusCode, await ReadDetailAsync(response, cancellationToken)));
    }

    /// <summary>Returns when the node says that it is reachable.</summary>
    /// <exception cref="CommandFailedException">It is not; names the address.</exception>
    public async Task ReachAsync(CancellationToken cancellationToken)
    {
        using var response = await SendAsync(HttpMethod.Get, "health/live", null, cancellationToken);
    }

    /// <summary>Waits until the node has folded what it took, as far as its health shows it.</summary>
    /// <param name="atMost">How long to wait.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>False when it was still not ready at the end.</returns>
    public async Task<bool> WaitUntilReadyAsync(TimeSpan atMost, CancellationToken cancellationToken)
    {
        for (var started = clock.GetTimestamp(); clock.GetElapsedTime(started) < atMost;)
        {
            using var response = await http.GetAsync(new Uri(root, "health/ready"), cancellationToken);
            if (response.IsSuccessStatusCode)
            {
                return true;
            }

            await Task.Delay(ReadyPoll, clock, cancellationToken);
        }

        return false;
    }

    private async Task<BatchReceipt> SendHalvesAsync(
        IReadOnlyList<byte[]> batch, HttpResponseMessage refused, CancellationToken cancellationToken)
    {
        if (batch.Count == 1)
        {
            using var interaction = JsonDocument.Parse(batch[0]);
            return new(0, 0, [new(interaction.RootElement.GetProperty("id").GetString(), 413, await ReadDetailAsync(refused, cancellationToken))], 0);
        }

        var half = batch.Count / 2;
        var first = await PostInteractionsAsync([.. batch.Take(half)], cancellationToken);
        var second = await PostInteractionsAsync([.. batch.Skip(half)], cancellationToken);
        return new(
            first.Accepted + second.Accepted, first.Duplicates + second.Duplicates, [.. first.Rejected, .. second.Rejected], second.Position);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, byte[]? json, CancellationToken cancellationToken)
    {
        var pause = FirstPause;
        for (var attempt = 1; ; attempt++)
        {
            var wait = pause;
            try
            {
                var response = await SendOnceAsync(method, path, json, cancellationToken);
                hasAnswered = true;
                if (!IsPassing(response.StatusCode))
                {
                    return response;
                }

                wait = RetryAfter(response.Headers.RetryAfter) ?? pause;
                if (attempt == Attempts)
                {
                    throw await UnexpectedAsync(response, cancellationToken);
                }

                response.Dispose();
            }
            catch (Exception lost) when (IsLostConnection(lost, cancellationToken))
            {
                if (!hasAnswered || attempt == Attempts)
                {
                    throw new CommandFailedException($"no node answers at {url} ({lost.GetBaseException().Message}).");
                }
            }

            await Task.Delay(wait, clock, cancellationToken);
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
    }

    private async Task<HttpResponseMessage> SendOnceAsync(HttpMethod method, string path, byte[]? json, CancellationToken cancellationToken)
    {
        using HttpRequestMessage request = new(method, new Uri(root, path));
        if (json is not null)
        {
            request.Content = new ByteArrayContent(json) { Headers = { ContentType = new("application/json") } };
        }

        return await http.SendAsync(request, cancellationToken);
    }

    private TimeSpan? RetryAfter(RetryConditionHeaderValue? header) =>
        (header?.Delta ?? header?.Date - clock.GetUtcNow()) is { } wait ? TimeSpan.FromTicks(Math.Clamp(wait.Ticks, 0, TimeSpan.TicksPerMinute)) : null;

    private async Task<BatchReceipt> ReadReceiptAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            var content = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            var receipt = JsonSerializer.Deserialize<BatchReceipt>(content, JsonSerializerOptions.Web);
            return receipt is null ? throw new JsonException() : receipt with { Rejected = receipt.Rejected.IsDefault ? [] : receipt.Rejected };
        }
        catch (JsonException)
        {
            throw new CommandFailedException($"{url} answered POST /v1/interactions with something that is no receipt: is it a LearningGraph node?");
        }
    }

    private async Task<CommandFailedException> UnexpectedAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var request = response.RequestMessage;
        var detail = await ReadDetailAsync(response, cancellationToken);
        return new($"{url} answered {(int)response.StatusCode} to {request?.Method} {request?.RequestUri?.AbsolutePath}{(detail is null ? "." : $": {detail}")}");
    }

    private static async Task<string?> ReadDetailAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            using var problem = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(cancellationToken));
            return problem.RootElement.TryGetProperty("detail", out var detail) || problem.RootElement.TryGetProperty("title", out detail)
                ? detail.GetString()
                : null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static byte[] JoinArray(IReadOnlyList<byte[]> items)
    {
        using MemoryStream array = new(items.Sum(item => item.Length + 1) + 1);
        array.WriteByte((byte)'[');
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0)
            {
                array.WriteByte((byte)',');
            }

            array.Write(items[i]);
        }

        array.WriteByte((byte)']');
        return array.ToArray();
    }

    private static bool IsPassing(HttpStatusCode status) =>
        status is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError;

    // HttpClient reports its own time limit as a cancellation.
    private static bool IsLostConnection(Exception exception, CancellationToken cancellationToken) =>
        exception is HttpRequestException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested);
}
