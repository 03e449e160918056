using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LearningGraph.Cli;

/// <summary>What training and choosing a model needs of a node.</summary>
/// <param name="connection">Leads to the node.</param>
internal sealed class ModelClient(NodeConnection connection)
{
    private const string Training = "v1/models/training";

    // A node says more than is shown here, and a newer one more still.
    private static readonly JsonSerializerOptions Options = new(DomainJson.Options) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip };

    /// <summary>Asks for a training; what runs already goes on.</summary>
    public Task<TrainingProgress> StartAsync(CancellationToken cancellationToken) =>
        AskAsync<TrainingProgress>(HttpMethod.Post, "v1/models:train", cancellationToken);

    /// <summary>How the training goes.</summary>
    public Task<TrainingProgress> GetTrainingAsync(CancellationToken cancellationToken) => AskAsync<TrainingProgress>(HttpMethod.Get, Training, cancellationToken);

    /// <summary>Stops the training that runs.</summary>
    public async Task CancelAsync(CancellationToken cancellationToken)
    {
        using var response = await SendAsync(HttpMethod.Delete, Training, cancellationToken);
    }

    /// <summary>All models, and which answers.</summary>
    public Task<KeptModels> ListAsync(CancellationToken cancellationToken) => AskAsync<KeptModels>(HttpMethod.Get, "v1/models", cancellationToken);

    /// <summary>Lets a model answer.</summary>
    /// <returns>The name of what answers now.</returns>
    public Task<string> PromoteAsync(ModelVersion version, CancellationToken cancellationToken) => SwapAsync($"v1/models/{version}:promote", cancellationToken);

    /// <summary>Lets that answer which did before.</summary>
    /// <param name="kind">What it ranks.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The name of what answers now.</returns>
    public Task<string> RollBackAsync(ModelKind kind, CancellationToken cancellationToken) =>
        SwapAsync(kind == ModelKind.Mentors ? "v1/models:rollback" : $"v1/models:rollback?kind={kind.ToString().ToLowerInvariant()}", cancellationToken);

    private async Task<string> SwapAsync(string path, CancellationToken cancellationToken) =>
        await AskAsync<JsonElement>(HttpMethod.Post, path, cancellationToken) is { ValueKind: JsonValueKind.Object } answer
            && answer.TryGetProperty("serving", out var serving) && serving.ValueKind == JsonValueKind.String
            ? serving.GetString()!
            : throw NotANode();

    private async Task<T> AskAsync<T>(HttpMethod method, string path, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(method, path, cancellationToken);
        try
        {
            return JsonSerializer.Deserialize<T>(await response.Content.ReadAsByteArrayAsync(cancellationToken), Options)
                ?? throw NotANode();
        }
        catch (JsonException)
        {
            throw NotANode();
        }
    }

    private CommandFailedException NotANode() => new($"{connection.Url} does not answer as a node does.");

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, CancellationToken cancellationToken)
    {
        var response = await connection.SendAsync(method, path, json: null, cancellationToken);
        if (response.IsSuccessStatusCode)
        {
            return response;
        }

        using (response)
        {
            throw response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Conflict or HttpStatusCode.BadRequest
                ? new CommandFailedException(await NodeConnection.ReadDetailAsync(response, cancellationToken) ?? $"{connection.Url} refused it.")
                : await connection.UnexpectedAsync(response, cancellationToken);
        }
    }
}
