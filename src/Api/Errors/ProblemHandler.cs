using System.Data.Common;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;

namespace LearningGraph.Api;

/// <summary>The edge: turns whatever went wrong into a problem that says what to do, and never shows how the server is built.</summary>
internal sealed partial class ProblemHandler(IProblemDetailsService problems, ILogger<ProblemHandler> logger) : IExceptionHandler
{
    private const int ClientClosedRequest = 499;

    /// <inheritdoc/>
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is OperationCanceledException && httpContext.RequestAborted.IsCancellationRequested)
        {
            httpContext.Response.StatusCode = ClientClosedRequest;
            return true;
        }

        var (status, detail) = exception switch
        {
            BadHttpRequestException refused => (refused.StatusCode, await DescribeAsync(refused, httpContext)),
            StoreUnavailableException store => (StatusCodes.Status503ServiceUnavailable,
                $"{store.Message} Nothing is known about this request; sending it again later is harmless."),
            _ when IsUnavailable(exception) => (StatusCodes.Status503ServiceUnavailable,
                "The store or a neighbour did not answer. Nothing is known about this request; sending it again is harmless."),
            _ => (StatusCodes.Status500InternalServerError, "It is written in the server's log under this traceId."),
        };

        // A store that says why has told the log; every request that it fails would tell it again.
        if (status >= StatusCodes.Status500InternalServerError && exception is not StoreUnavailableException)
        {
            // The route and not the path: ids of people stay out of logs.
            var route = httpContext.Features.Get<IExceptionHandlerFeature>()?.Endpoint?.DisplayName;
            LogFailed(exception, route, Problems.TraceId(httpContext));
        }

        if (status is StatusCodes.Status429TooManyRequests or StatusCodes.Status503ServiceUnavailable)
        {
            httpContext.Response.Headers.RetryAfter = Problems.RetryAfterSeconds;
        }

        httpContext.Response.StatusCode = status;
        return await problems.TryWriteAsync(new()
        {
            HttpContext = httpContext,
            ProblemDetails = new ProblemDetails { Status = status, Detail = detail },
        });
    }

    // A failed store shows as its provider's exception, a silo that is gone as one of Orleans; both pass.
    private static bool IsUnavailable(Exception exception) =>
        exception is IOException or DbException or TimeoutException or OrleansException or ObjectDisposedException;

    private static async ValueTask<string?> DescribeAsync(BadHttpRequestException refused, HttpContext context) => refused switch
    {
        { InnerException: JsonException json } => JsonFault.Describe(json, (await BodyBuffer.ReadAsync(context)).Span),
        { StatusCode: StatusCodes.Status415UnsupportedMediaType } => null,
        _ when IsTooLarge(refused) => null,
        _ when FailedBinding().Match(refused.Message) is { Success: true } match =>
            $"{match.Groups["name"]} {Quoted.Text(match.Groups["value"].Value)} is not {Expected(match.Groups["type"].Value)}.",
        _ when MissingBody().IsMatch(refused.Message) => "The request has no body; a JSON object is needed.",
        _ => refused.Message,
    };

    // The server's own refusal; a batch with too many items says so itself.
    private static bool IsTooLarge(BadHttpRequestException refused) =>
        refused.StatusCode == StatusCodes.Status413PayloadTooLarge && refused.Message.StartsWith("Request body too large", StringComparison.Ordinal);

    private static string Expected(string type) => type switch
    {
        "int" or "long" => "a whole number",
        _ => "an id: 1 to 200 characters, not blank, no control characters",
    };

    [GeneratedRegex("""^Failed to bind parameter "(?<type>\w+)\S* (?<name>\w+)" from "(?<value>.*)"\.$""", RegexOptions.Singleline)]
    private static partial Regex FailedBinding();

    [GeneratedRegex("""^Required parameter ".*" was not provided from body\.$|body was inferred|^Implicit body""")]
    private static partial Regex MissingBody();

    [LoggerMessage(Level = LogLevel.Error, Message = "{Route} failed, trace {TraceId}")]
    private partial void LogFailed(Exception failure, string? route, string traceId);
}
