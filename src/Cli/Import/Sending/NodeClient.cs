using System.Net;
using System.Text.Json;

namespace LearningGraph.Cli;

/// <summary>What an import needs of a node. Thread-safe.</summary>
/// <param name="connection">Leads to the node.</param>
/// <param name="clock">Measures waiting.</param>
internal sealed class NodeClient(NodeConnection connection, TimeProvider clock)
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(200);

    /// <summary>Sends interactions; durable when this returns.</summary>
    /// <param name="batch">JSON objects, one per interaction.</param>
    /// <param name="cancellationToken">Gives up waiting; what the node took stays.</param>
    /// <returns>One receipt for all; a batch too large for the node was sent in halves.</returns>
    /// <exception cref="CommandFailedException">The node cannot be reached, or it does not answer as a node does.</exception>
    public async Task<BatchReceipt> PostInteractionsAsync(IReadOnlyList<byte[]> batch, CancellationToken cancellationToken)
    {
        using var response = await connection.SendAsync(HttpMethod.Post, "v1/interactions", JoinArray(batch), cancellationToken);
        if (response.StatusCode == HttpStatusCode.RequestEntityTooLarge)
        {
            return await SendHalvesAsync(batch, response, cancellationToken);
        }

        return response.StatusCode == HttpStatusCode.Accepted
            ? await ReadReceiptAsync(response, cancellationToken)
            : throw await connection.UnexpectedAsync(response, cancellationToken);
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
            using var existing = await connection.SendAsync(HttpMethod.Get, path, null, cancellationToken);
            if (existing.IsSuccessStatusCode)
            {
                return new(WasWritten: false);
            }
        }

        using var response = await connection.SendAsync(HttpMethod.Put, path, json, cancellationToken);
        return response.IsSuccessStatusCode
            ? new(WasWritten: true)
            : new(WasWritten: false, new(path, (int)response.StatusCode, await NodeConnection.ReadDetailAsync(response, cancellationToken)));
    }

    /// <summary>Returns when the node says that it is reachable.</summary>
    /// <exception cref="CommandFailedException">It is not; names the address.</exception>
    public async Task ReachAsync(CancellationToken cancellationToken)
    {
        using var response = await connection.SendAsync(HttpMethod.Get, "health/live", null, cancellationToken);
    }

    /// <summary>Waits until the node is ready and has folded what it took, as far as its health shows it.</summary>
    /// <param name="position">The last position that was taken.</param>
    /// <param name="atMost">How long to wait.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>False when it was still not so far at the end.</returns>
    public async Task<bool> WaitUntilFoldedAsync(long position, TimeSpan atMost, CancellationToken cancellationToken)
    {
        for (var started = clock.GetTimestamp(); clock.GetElapsedTime(started) < atMost;)
        {
            using var health = await connection.TryOnceAsync("health/ready", cancellationToken);
            if (health is { IsSuccessStatusCode: true } && !await IsBehindAsync(health, position, cancellationToken))
            {
                return true;
            }

            await Task.Delay(Poll, clock, cancellationToken);
        }

        return false;
    }

    // Only that ready answers 200 is agreed; a node that shows how far it is gets the benefit.
    private static async Task<bool> IsBehindAsync(HttpResponseMessage health, long position, CancellationToken cancellationToken)
    {
        try
        {
            using var body = JsonDocument.Parse(await health.Content.ReadAsByteArrayAsync(cancellationToken));
            return body.RootElement is { ValueKind: JsonValueKind.Object } shown
                && shown.TryGetProperty("applied", out var applied) && applied.TryGetInt64(out var reached) && reached < position;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private async Task<BatchReceipt> SendHalvesAsync(
        IReadOnlyList<byte[]> batch, HttpResponseMessage refused, CancellationToken cancellationToken)
    {
        if (batch.Count == 1)
        {
            using var interaction = JsonDocument.Parse(batch[0]);
            return new(0, 0, [new(interaction.RootElement.GetProperty("id").GetString(), 413, await NodeConnection.ReadDetailAsync(refused, cancellationToken))], 0);
        }

        var half = batch.Count / 2;
        var first = await PostInteractionsAsync([.. batch.Take(half)], cancellationToken);
        var second = await PostInteractionsAsync([.. batch.Skip(half)], cancellationToken);
        return new(
            first.Accepted + second.Accepted, first.Duplicates + second.Duplicates, [.. first.Rejected, .. second.Rejected], second.Position);
    }

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
            throw new CommandFailedException($"{connection.Url} answered POST /v1/interactions with something that is no receipt: is it a LearningGraph node?");
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
}
