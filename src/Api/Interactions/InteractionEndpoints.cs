using System.Net.Mime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
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
            .WithDescription(
                "Answers 202 for every batch that can be read, even when each item is rejected. Sending an item again is harmless. An object or array has "
                + "at most 16 MB and 10,000 items; NDJSON is taken in pieces and may be of any length, each line at most 1 MB.")
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
        HttpContext context, IInteractionLog log, BodyBudget budget, TimeProvider clock, CancellationToken cancellationToken)
    {
        BatchAppend append = new(log, clock.GetUtcNow());
        if (IsNdjson(context.Request))
        {
            context.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = null;
            await InteractionBatch.TakeLinesAsync(context.Request.Body, append, cancellationToken);
        }
        else
        {
            using WholeBody body = new(budget);
            await body.ReadAsync(context.Request.Body, cancellationToken);
            await InteractionBatch.TakeWholeAsync(body, append);
        }

        return TypedResults.Accepted((string?)null, append.Complete());
    }

    private static bool IsNdjson(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals(Ndjson, StringComparison.OrdinalIgnoreCase);

    private static async Task<Results<Ok<Interaction>, ProblemHttpResult>> GetInteraction(
        InteractionId interactionId, IInteractionLog log, CancellationToken cancellationToken) =>
        await log.FindAsync(interactionId, cancellationToken) is { } interaction
            ? TypedResults.Ok(interaction)
            : Problems.NotFound($"There is no interaction '{interactionId}'.");
}
