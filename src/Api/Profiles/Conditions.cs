using LearningGraph.Grains;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;

namespace LearningGraph.Api;

/// <summary>
/// Lets nobody overwrite what they have not read: GET shows a tag of the description, PUT takes it back as a condition (RFC 9110, 13.1).
/// </summary>
internal static class Conditions
{
    /// <summary>What the description of a conditional PUT says.</summary>
    public const string Description = " With 'If-Match' and the ETag of GET it changes only what was read, with 'If-None-Match: *' only what is not there yet; else it answers 412.";

    /// <summary>Answers a description with its tag.</summary>
    public static Ok<T> Show<T>(this HttpResponse response, T description)
        where T : class, IValidated
    {
        response.Headers.ETag = $"\"{ContentTag.Of(description)}\"";
        return TypedResults.Ok(description);
    }

    /// <summary>On which terms a PUT comes; null when there are none.</summary>
    /// <exception cref="BadHttpRequestException">A condition is none of the two that there are; the message names it.</exception>
    public static PutTerms? Read(SourceId? source, string? ifMatch, string? ifNoneMatch)
    {
        ContentTag? expected = (ifMatch, ifNoneMatch) switch
        {
            (null, null) => null,
            (null, "*") => ContentTag.Nothing,
            (null, _) => throw new BadHttpRequestException($"If-None-Match {Quoted.Text(ifNoneMatch)} is not *, which is all it can be here."),
            (_, null) => ReadTag(ifMatch),
            _ => throw new BadHttpRequestException($"If-Match {Quoted.Text(ifMatch)} and If-None-Match {Quoted.Text(ifNoneMatch)} cannot both hold."),
        };
        return source is null && expected is null ? null : new(source, expected);
    }

    /// <summary>The answer to a PUT that changed nothing.</summary>
    /// <param name="what">What the address names, such as <c>learner 'ana'</c>.</param>
    /// <param name="outcome">Why.</param>
    /// <param name="terms">The terms it came on.</param>
    public static ProblemHttpResult Refuse(string what, PutOutcome outcome, PutTerms terms) => (outcome, terms.Expected) switch
    {
        (PutOutcome.Erased, _) => TypedResults.Problem(
            $"Who was {what} was erased on request, and source {Quoted.Text(terms.Source?.Value)} does not bring the person back. "
                + "A profile put by hand, without 'source', begins somebody new.",
            statusCode: StatusCodes.Status409Conflict),
        (_, { } expected) when expected == ContentTag.Nothing => Unmet($"There is something about {what} already. Nothing was changed; GET it first."),
        (_, var expected) => Unmet($"What is there about {what} is not \"{expected}\". Nothing was changed; GET it again."),
    };

    /// <summary>Documents the tag that GET shows.</summary>
    public static RouteHandlerBuilder ShowsTag(this RouteHandlerBuilder get) => get.AddOpenApiOperationTransformer((operation, _, _) =>
    {
        if (operation.Responses?.GetValueOrDefault("200") is OpenApiResponse shown)
        {
            shown.Headers = new Dictionary<string, IOpenApiHeader>
            {
                [HeaderNames.ETag] = new OpenApiHeader
                {
                    Description = "For 'If-Match' of a PUT that must not overwrite what somebody else has changed meanwhile.",
                    Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                },
            };
        }

        return Task.CompletedTask;
    });

    private static ProblemHttpResult Unmet(string detail) => TypedResults.Problem(detail, statusCode: StatusCodes.Status412PreconditionFailed);

    // A proxy that packs answers makes a tag weak; the content is the same.
    private static ContentTag ReadTag(string text) =>
        EntityTagHeaderValue.TryParse(text, out var tag) && tag.Tag != "*"
            ? new(tag.Tag.AsSpan().Trim('"').ToString())
            : throw new BadHttpRequestException($"If-Match {Quoted.Text(text)} is not one ETag in quotes, as GET shows it.");
}
