using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace LearningGraph.Load;

/// <summary>The requests that scenarios send.</summary>
internal static class NodeCalls
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");
    private static readonly MediaTypeHeaderValue Ndjson = new("application/x-ndjson");

    /// <summary>Asks.</summary>
    /// <returns>How long the node worked on it by its own clock.</returns>
    /// <exception cref="LoadFailedException">The answer is not 200.</exception>
    public static async Task<TimeSpan> AskAsync(this HttpClient http, byte[] body)
    {
        using var response = await http.PostAsync("/v1/ask", Content(body, Json));
        await RequireAsync(response, HttpStatusCode.OK);
        return response.Headers.TryGetValues("Server-Timing", out var timings) && timings.First().Split("dur=") is [_, var milliseconds]
            ? TimeSpan.FromMilliseconds(double.Parse(milliseconds, CultureInfo.InvariantCulture))
            : throw new LoadFailedException("The node does not tell how long it worked: there is no Server-Timing.");
    }

    /// <summary>Tells what happened.</summary>
    /// <exception cref="LoadFailedException">The answer is not 202, or an item was refused.</exception>
    public static async Task PostAsync(this HttpClient http, byte[] lines)
    {
        using var response = await http.PostAsync("/v1/interactions", Content(lines, Ndjson));
        await RequireAsync(response, HttpStatusCode.Accepted);
        var receipt = await response.Content.ReadAsStringAsync();
        if (!receipt.Contains("\"duplicates\":0,\"rejected\":[]", StringComparison.Ordinal))
        {
            throw new LoadFailedException($"The node did not take everything as new: {receipt}");
        }
    }

    /// <summary>Tells what happened, to a node that may be busy.</summary>
    /// <returns>Whether it was accepted; false when the node said to come back later, and when.</returns>
    /// <exception cref="LoadFailedException">The answer is neither.</exception>
    public static async Task<bool> TryPostAsync(this HttpClient http, byte[] lines)
    {
        using var response = await http.PostAsync("/v1/interactions", Content(lines, Ndjson));
        if (response.StatusCode != HttpStatusCode.TooManyRequests)
        {
            await RequireAsync(response, HttpStatusCode.Accepted);
            return true;
        }

        return response.Headers.RetryAfter is null ? throw new LoadFailedException("429 came without Retry-After.") : false;
    }

    /// <summary>Tells the node to do something that takes no body.</summary>
    /// <exception cref="LoadFailedException">The answer is neither 200 nor 202.</exception>
    public static async Task SendAsync(this HttpClient http, string path, CancellationToken cancellationToken)
    {
        using var response = await http.PostAsync(path, content: null, cancellationToken);
        await RequireAsync(response, response.StatusCode == HttpStatusCode.Accepted ? HttpStatusCode.Accepted : HttpStatusCode.OK);
    }

    /// <summary>Asks for an experiment.</summary>
    /// <returns>Where it is.</returns>
    /// <exception cref="LoadFailedException">It was not accepted.</exception>
    public static async Task<Uri> PostAsync(this HttpClient http, Scenario scenario, CancellationToken cancellationToken)
    {
        using var response = await http.PostAsync("/v1/experiments", Content(JsonSerializer.SerializeToUtf8Bytes(scenario, DomainJson.Options), Json), cancellationToken);
        await RequireAsync(response, HttpStatusCode.Accepted);
        return response.Headers.Location!;
    }

    /// <summary>One interaction on each line.</summary>
    public static byte[] Write(IEnumerable<Interaction> interactions)
    {
        using MemoryStream lines = new();
        foreach (var interaction in interactions)
        {
            lines.Write(EntryJson.Write(new InteractionRecorded(interaction)));
            lines.WriteByte((byte)'\n');
        }

        return lines.ToArray();
    }

    private static ByteArrayContent Content(byte[] body, MediaTypeHeaderValue type) => new(body) { Headers = { ContentType = type } };

    private static async Task RequireAsync(HttpResponseMessage response, HttpStatusCode status)
    {
        if (response.StatusCode != status)
        {
            var body = await response.Content.ReadAsByteArrayAsync();
            throw new LoadFailedException($"The node answered {(int)response.StatusCode}: {Encoding.UTF8.GetString(body)}");
        }
    }
}
