using System.Net.Mime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace LearningGraph.Api;

/// <summary>Where interactions come in.</summary>
internal static class InteractionEndpoints
{
    private const string Ndjson = "application/x-ndjson";
    private const int MaxBodyBytes = 16 * 1024 * 1024;

    public static void MapInteractions(this IEndpointRouteBuilder routes)
    {
        var interactions = routes.MapGroup("/interactions").WithTags("Interactions");

        interactions.MapPost("", PostInteractions)
            .WithSummary("Tell what happened: one interaction, an array of them, or NDJSON")
            .WithDescription("Answers 202 for every batch that can be read, even when each item is rejected. Sending an item again is harmless.")
            .Accepts<IReadOnlyList<Interaction>>(MediaTypeNames.Application.Json, Ndjson)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
            .WithMetadata(new RequestSizeLimitAttribute(MaxBodyBytes))
            .RequireRateLimiting(Admission.ForBatches);

        interactions.MapGet("/{interactionId}", GetInteraction)
            .WithSummary("What is stored under an id")
            .WithDescription("Somebody who was erased appears as '(erased)', without texts.")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Accepted<BatchReceipt>> PostInteractions(
        HttpRequest request, IInteractionLog log, TimeProvider clock, CancellationToken cancellationToken)
    {
        using MemoryStream body = new((int)Math.Min(request.ContentLength ?? 0, MaxBodyBytes));
        await request.Body.CopyToAsync(body, cancellationToken);

        var lines = MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals(Ndjson, StringComparison.OrdinalIgnoreCase);
        var batch = InteractionBatch.Read(body.GetBuffer().AsSpan(0, (int)body.Length), lines, clock.GetUtcNow());
        var receipt = await log.AppendAsync(batch.Entries, cancellationToken);
        return TypedResults.Accepted((string?)null, batch.Complete(receipt));
    }

    private static async Task<Results<Ok<Interaction>, ProblemHttpResult>> GetInteraction(
        InteractionId interactionId, IInteractionLog log, CancellationToken cancellationToken) =>
        await log.FindAsync(interactionId, cancellationToken) is { } interaction
            ? TypedResults.Ok(interaction)
            : Problems.NotFound($"There is no interaction '{interactionId}'.");
}
