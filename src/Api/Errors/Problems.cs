using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace LearningGraph.Api;

/// <summary>What every error answer says.</summary>
internal static class Problems
{
    public const string ContentType = "application/problem+json";

    /// <summary>After how many seconds a caller may try again when the node is busy, is not ready yet, or its store fails.</summary>
    public const string RetryAfterSeconds = "1";

    /// <summary>An answer for something that is not there.</summary>
    /// <param name="detail">A sentence that names it.</param>
    public static ProblemHttpResult NotFound(string detail) => TypedResults.Problem(detail, statusCode: StatusCodes.Status404NotFound);

    /// <summary>An answer for somebody who comes too early.</summary>
    /// <param name="detail">A sentence that says how far the node is.</param>
    /// <param name="response">Told when to come back.</param>
    public static ProblemHttpResult NotReady(string detail, HttpResponse response)
    {
        response.Headers.RetryAfter = RetryAfterSeconds;
        return TypedResults.Problem(detail, statusCode: StatusCodes.Status503ServiceUnavailable);
    }

    /// <summary>An answer for somebody who asks for more than this node takes on for now.</summary>
    /// <param name="detail">A sentence that names the limit.</param>
    /// <param name="wait">How long it takes until there may be room; whole seconds.</param>
    /// <param name="response">Told when to come back.</param>
    public static ProblemHttpResult Full(string? detail, TimeSpan wait, HttpResponse response)
    {
        response.Headers.RetryAfter = wait.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
        return TypedResults.Problem(detail, statusCode: StatusCodes.Status429TooManyRequests);
    }

    /// <summary>Fills in what the place that found the problem left out.</summary>
    public static void Complete(ProblemDetails problem, HttpContext context)
    {
        var status = problem.Status ?? context.Response.StatusCode;
        problem.Status = status;
        problem.Title = Title(status) ?? problem.Title;
        problem.Type ??= "about:blank";
        problem.Detail ??= Detail(status, context);
        problem.Extensions["traceId"] = TraceId(context);
    }

    /// <summary>Under which a failure is found in the log.</summary>
    public static string TraceId(HttpContext context) => Activity.Current?.Id ?? context.TraceIdentifier;

    private static string? Title(int status) => status switch
    {
        StatusCodes.Status400BadRequest => "The request is not valid",
        StatusCodes.Status401Unauthorized => "A key is needed",
        StatusCodes.Status403Forbidden => "This is not shown here",
        StatusCodes.Status404NotFound => "There is no such thing here",
        StatusCodes.Status405MethodNotAllowed => "This address does not take that method",
        StatusCodes.Status409Conflict => "This does not go together with what is there",
        StatusCodes.Status412PreconditionFailed => "Something else is there by now",
        StatusCodes.Status413PayloadTooLarge => "The request is too large",
        StatusCodes.Status415UnsupportedMediaType => "This kind of content is not accepted here",
        StatusCodes.Status429TooManyRequests => "Too many requests at once",
        StatusCodes.Status500InternalServerError => "The server made a mistake",
        StatusCodes.Status503ServiceUnavailable => "The server cannot do this just now",
        _ => null,
    };

    private static string? Detail(int status, HttpContext context) => status switch
    {
        StatusCodes.Status404NotFound => $"Nothing is at {Quoted.Text(context.Request.Path)}; /docs lists what there is.",
        StatusCodes.Status405MethodNotAllowed =>
            $"{context.Request.Method} is not possible on {Quoted.Text(context.Request.Path)}; it takes {context.Response.Headers.Allow}.",
        StatusCodes.Status413PayloadTooLarge =>
            $"The body is larger than the {context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize} bytes that this address takes.",
        StatusCodes.Status415UnsupportedMediaType => $"Content-Type {Quoted.Text(context.Request.ContentType)} cannot be read here; send application/json.",
        StatusCodes.Status429TooManyRequests => $"Try again in {RetryAfterSeconds} s.",
        _ => null,
    };
}
