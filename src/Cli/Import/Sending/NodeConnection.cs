using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace LearningGraph.Cli;

/// <summary>
/// Carries requests to one node and is patient: whatever may pass (429, 408, 5xx, a lost connection) is tried again for two minutes, after
/// the node's Retry-After or a doubling pause, so that a node may be restarted meanwhile. A node that has never answered is given up at once.
/// Thread-safe.
/// </summary>
/// <param name="http">Carries the requests; not disposed.</param>
/// <param name="url">The node's address, such as <c>http://127.0.0.1:5080</c>.</param>
/// <param name="clock">Measures the pauses.</param>
/// <param name="waiting">Told why, once a request has been tried for some seconds, but not again while others wait with it; null tells nobody.</param>
internal sealed class NodeConnection(HttpClient http, Uri url, TimeProvider clock, Action<string>? waiting = null)
{
    private const int AttemptsUnnoticed = 4;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);

    private readonly Uri root = new(url.AbsoluteUri.EndsWith('/') ? url.AbsoluteUri : url.AbsoluteUri + "/");
    private readonly Lock telling = new();
    private volatile bool hasAnswered;
    private long? toldAt;

    /// <summary>The node's address.</summary>
    public Uri Url => url;

    /// <summary>Sends a request without a condition until it has an answer that will not pass.</summary>
    /// <inheritdoc cref="SendAsync(HttpMethod, string, byte[], Precondition?, CancellationToken)"/>
    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, byte[]? json, CancellationToken cancellationToken) =>
        SendAsync(method, path, json, condition: null, cancellationToken);

    /// <summary>Sends a request until it has an answer that will not pass.</summary>
    /// <param name="method">What to do.</param>
    /// <param name="path">The address below the node's, escaped.</param>
    /// <param name="json">The body; null for none. It may be sent several times.</param>
    /// <param name="condition">What has to hold, else the node does nothing; null for no condition.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="CommandFailedException">The node cannot be reached, would not recover, or wants another key.</exception>
    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, byte[]? json, Precondition? condition, CancellationToken cancellationToken)
    {
        var pause = FirstPause;
        var started = clock.GetTimestamp();
        for (var attempt = 1; ; attempt++)
        {
            var wait = pause;
            string reason;
            try
            {
                var response = await SendOnceAsync(method, path, json, condition, cancellationToken);
                hasAnswered = true;
                if (response.StatusCode == HttpStatusCode.Unauthorized)
                {
                    response.Dispose();
                    throw new CommandFailedException(http.DefaultRequestHeaders.Authorization is null
                        ? $"{url} needs a key: give it in the environment variable {NodeOptions.KeyVariable}, or with --key."
                        : $"{url} does not take this key.");
                }

                if (!IsPassing(response.StatusCode))
                {
                    return response;
                }

                wait = RetryAfter(response.Headers.RetryAfter) ?? pause;
                if (clock.GetElapsedTime(started) + wait > Patience)
                {
                    throw await UnexpectedAsync(response, cancellationToken);
                }

                reason = $"{url} answers {(int)response.StatusCode}";
                response.Dispose();
            }
            catch (Exception lost) when (IsLostConnection(lost, cancellationToken))
            {
                reason = $"no node answers at {url} ({lost.GetBaseException().Message})";
                if (!hasAnswered || clock.GetElapsedTime(started) + wait > Patience)
                {
                    throw new CommandFailedException($"{reason}.");
                }
            }

            if (attempt == AttemptsUnnoticed)
            {
                Tell(reason);
            }

            await Task.Delay(wait, clock, cancellationToken);
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
    }

    /// <summary>Sends a request once.</summary>
    /// <returns>The answer; null when the connection was lost or there was none.</returns>
    public async Task<HttpResponseMessage?> TryOnceAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return await SendOnceAsync(HttpMethod.Get, path, null, null, cancellationToken);
        }
        catch (Exception lost) when (IsLostConnection(lost, cancellationToken))
        {
            return null;
        }
    }

    /// <summary>The failure that an unexpected answer is.</summary>
    public async Task<CommandFailedException> UnexpectedAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var request = response.RequestMessage;
        var detail = await ReadDetailAsync(response, cancellationToken);
        return new($"{url} answered {(int)response.StatusCode} to {request?.Method} {request?.RequestUri?.AbsolutePath}{(detail is null ? "." : $": {detail}")}");
    }

    /// <summary>The reason in a problem's detail or title; null when the answer holds neither.</summary>
    public static async Task<string?> ReadDetailAsync(HttpResponseMessage response, CancellationToken cancellationToken)
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

    // Many requests are on their way at once and would all say the same.
    private void Tell(string reason)
    {
        lock (telling)
        {
            if (toldAt is { } before && clock.GetElapsedTime(before) < Patience)
            {
                return;
            }

            toldAt = clock.GetTimestamp();
            waiting?.Invoke($"{reason}; trying again for {Patience.TotalMinutes:0} minutes");
        }
    }

    private async Task<HttpResponseMessage> SendOnceAsync(
        HttpMethod method, string path, byte[]? json, Precondition? condition, CancellationToken cancellationToken)
    {
        using HttpRequestMessage request = new(method, new Uri(root, path));
        if (json is not null)
        {
            request.Content = new ByteArrayContent(json) { Headers = { ContentType = new("application/json") } };
        }

        if (condition is { } required)
        {
            request.Headers.TryAddWithoutValidation(required.Header, required.Value);
        }

        return await http.SendAsync(request, cancellationToken);
    }

    private TimeSpan? RetryAfter(RetryConditionHeaderValue? header) =>
        (header?.Delta ?? header?.Date - clock.GetUtcNow()) is { } wait ? TimeSpan.FromTicks(Math.Clamp(wait.Ticks, 0, TimeSpan.TicksPerMinute)) : null;

    private static bool IsPassing(HttpStatusCode status) =>
        status is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError;

    // HttpClient reports its own time limit as a cancellation.
    private static bool IsLostConnection(Exception exception, CancellationToken cancellationToken) =>
        exception is HttpRequestException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested);
}
