using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LearningGraph.Cli;

/// <summary>What an import needs of a node. Thread-safe.</summary>
/// <param name="connection">Leads to the node.</param>
/// <param name="clock">Measures waiting.</param>
internal sealed class NodeClient(NodeConnection connection, TimeProvider clock)
{
    /// <summary>How long to wait for a node to work in what it took.</summary>
    public static readonly TimeSpan FoldedWithin = TimeSpan.FromMinutes(1);

    private const int MaxAttempts = 10;
    private const int UndoneAtOnce = 10_000;
    private const int SourcesShown = 20;
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

    /// <summary>Brings what a source says about a learner, group or topic to what the node has of it.</summary>
    /// <param name="profile">What the source says.</param>
    /// <param name="known">What becomes of a profile that is there already.</param>
    /// <param name="source">The source that says so, by which it can be withdrawn; null for none.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="CommandFailedException">The node cannot be reached, or it does not answer as a node does.</exception>
    public async Task<ProfileReceipt> PutProfileAsync(OutgoingEntry profile, KnownProfiles known, SourceId? source, CancellationToken cancellationToken)
    {
        var address = source is { } name ? $"{profile.Address}?source={Uri.EscapeDataString(name.Value)}" : profile.Address;
        for (var attempt = 1; ; attempt++)
        {
            using var shown = await connection.SendAsync(HttpMethod.Get, profile.Address, null, cancellationToken);
            var stored = shown.IsSuccessStatusCode ? await ReadAsync<JsonObject>(shown, "GET of a profile", cancellationToken) : null;
            if (ProfileUpdate.Find(profile, known, stored) is not { } update)
            {
                return new(WasWritten: false);
            }

            Precondition? unchanged = stored is null ? Precondition.Absent : shown.Headers.ETag is { } tag ? Precondition.Unchanged(tag.ToString()) : null;
            using var response = await connection.SendAsync(
                HttpMethod.Put, address, JsonSerializer.SerializeToUtf8Bytes(update, DomainJson.Options), unchanged, cancellationToken);
            if (response.IsSuccessStatusCode)
            {
                return new(WasWritten: true);
            }

            // Somebody wrote it in between: what they chose counts, so it is read again.
            if (response.StatusCode != HttpStatusCode.PreconditionFailed || attempt == MaxAttempts)
            {
                Rejection rejection = new(profile.Address, (int)response.StatusCode, await NodeConnection.ReadDetailAsync(response, cancellationToken));
                return new(WasWritten: false, rejection, WasErased: profile.IsLearner && response.StatusCode == HttpStatusCode.Conflict);
            }
        }
    }

    /// <summary>Whether the node has something at an address below its own.</summary>
    /// <exception cref="CommandFailedException">The node cannot be reached.</exception>
    public async Task<bool> HasAsync(string path, CancellationToken cancellationToken)
    {
        using var found = await connection.SendAsync(HttpMethod.Get, path, null, cancellationToken);
        return found.IsSuccessStatusCode;
    }

    /// <summary>Undoes up to 10,000 entries of a source; durable when this returns.</summary>
    /// <exception cref="CommandFailedException">There is no such source, or the node cannot be reached or does not undo.</exception>
    public async Task<UndoReceipt> UndoAsync(SourceId source, CancellationToken cancellationToken)
    {
        using var response = await connection.SendAsync(
            HttpMethod.Delete, $"v1/sources/{Uri.EscapeDataString(source.Value)}?limit={UndoneAtOnce}", null, cancellationToken);
        return response.StatusCode switch
        {
            HttpStatusCode.OK => await ReadAsync<UndoReceipt>(response, "DELETE /v1/sources", cancellationToken),
            HttpStatusCode.NotFound => throw new CommandFailedException(
                $"there is no source {Quoted.Text(source.Value)} at {connection.Url}, which has {await ListSourcesAsync(cancellationToken)}; nothing was undone."),
            _ => throw await connection.UnexpectedAsync(response, cancellationToken),
        };
    }

    /// <summary>Returns when the node says that it is reachable.</summary>
    /// <exception cref="CommandFailedException">It is not; names the address.</exception>
    public async Task ReachAsync(CancellationToken cancellationToken)
    {
        using var response = await connection.SendAsync(HttpMethod.Get, "health/live", null, cancellationToken);
    }

    /// <summary>Waits, at most a minute, until the node is ready and has folded what it took, as far as its health shows it.</summary>
    /// <param name="position">The last position that was taken.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>False when it was still not so far at the end.</returns>
    public async Task<bool> WaitUntilFoldedAsync(long position, CancellationToken cancellationToken)
    {
        for (var started = clock.GetTimestamp(); clock.GetElapsedTime(started) < FoldedWithin;)
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

    private async Task<string> ListSourcesAsync(CancellationToken cancellationToken)
    {
        using var response = await connection.SendAsync(HttpMethod.Get, $"v1/sources?limit={SourcesShown}", null, cancellationToken);
        if (!response.IsSuccessStatusCode)
        {
            throw await connection.UnexpectedAsync(response, cancellationToken);
        }

        var page = await ReadAsync<SourcePage>(response, "GET /v1/sources", cancellationToken);
        var names = page.Items.Select(item => Quoted.Text(item.Source.Value)).Concat(page.Next is null ? [] : ["more"]).ToArray();
        return names is [] ? "none" : string.Join(", ", names);
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
        var receipt = await ReadAsync<BatchReceipt>(response, "POST /v1/interactions", cancellationToken);
        return receipt with { Rejected = receipt.Rejected.IsDefault ? [] : receipt.Rejected };
    }

    private async Task<T> ReadAsync<T>(HttpResponseMessage response, string request, CancellationToken cancellationToken)
    {
        try
        {
            var content = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            return JsonSerializer.Deserialize<T>(content, JsonSerializerOptions.Web) ?? throw new JsonException();
        }
        catch (JsonException)
        {
            throw new CommandFailedException($"{connection.Url} answered {request} with something unexpected: is it a LearningGraph node?");
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
